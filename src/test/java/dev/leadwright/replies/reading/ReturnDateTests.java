package dev.leadwright.replies.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day somebody is back. The mails were written on Monday, 12 April 2027. */
class ReturnDateTests {
    private static final LocalDate WRITTEN = LocalDate.of(2027, 4, 12);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            I will be back on Monday 3 May.                                       | 2027-05-03
            I'm back in the office on May 3rd, 2027                               | 2027-05-03
            I am away until 3 May and will have no access to mail.                | 2027-05-03
            I am away until 3 May inclusive                                       | 2027-05-04
            I am out from 12 April through 3 May.                                 | 2027-05-04
            Out of office from the 12th to the 16th of April                      | 2027-04-17
            Returning Tuesday                                                     | 2027-04-13
            I'll be out until next week                                           | 2027-04-19
            Out of the office until the end of May                                | 2027-05-31
            I will return tomorrow.                                               | 2027-04-13
            Out until 05/03.                                                      | 2027-05-03
            I was away until 3 April.                                             | -
            Our hours are 9-17, call 555-0100 or write 24/7.                      | -
            Ich bin bis einschließlich 30.04. nicht im Büro.                      | 2027-05-01
            Ich bin vom 12. bis 30. April im Urlaub.                              | 2027-05-01
            Ich bin vom 12.04.2027 bis zum 30.04.2027 abwesend.                   | 2027-05-01
            Ab dem 3. Mai bin ich wieder erreichbar.                              | 2027-05-03
            Am Montag, 3.5.27 bin ich zurück.                                     | 2027-05-03
            Ab 12.4. bin ich im Urlaub.                                           | -
            Je serai de retour le lundi 3 mai.                                    | 2027-05-03
            Je suis absent du 12 au 30 avril.                                     | 2027-05-01
            Vuelvo el 3 de mayo.                                                  | 2027-05-03
            Estoy de vacaciones hasta el 30 de abril.                             | 2027-05-01
            Sono in ferie fino al 30 aprile.                                      | 2027-05-01
            Rientro il 3 maggio.                                                  | 2027-05-03
            Ik ben afwezig t/m 30 april.                                          | 2027-05-01
            Ik ben terug op maandag 3 mei.                                        | 2027-05-03
            Estou de férias até 30 de abril.                                      | 2027-05-01
            Regresso no dia 3 de maio.                                            | 2027-05-03
            """)
    void theDayOfReturnIsRead(String text, String day) {
        Optional<LocalDate> expected = day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
        boolean english = text.matches("(?:I |I'm|I'll|Out|Our|Returning).*");
        assertThat(ReturnDate.in(text, WRITTEN, english)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "I am out of office until 4 January., 2027-12-20, 2028-01-04",
        "Wir sind vom 23.12. bis 07.01. nicht da., 2027-12-22, 2028-01-08",
        "I am away until 28 December., 2027-12-20, 2027-12-28"
    })
    void aYearThatIsNotToldIsTheOneThatIsMeant(String text, LocalDate written, LocalDate back) {
        assertThat(ReturnDate.in(text, written, true)).contains(back);
    }
}

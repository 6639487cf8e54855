package dev.leadwright.web.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.Fact.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeCountTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme has 120 employees.                                          | 120
            With over 1,200 employees in 14 countries, we are close to you.  | 1200
            Our 85 colleagues work from Leeds and from home.                 | 85
            We are a team of 45.                                             | 45
            We're a small, friendly team of about 12 and growing.            | 12
            The company employs more than 3,400 people.                      | 3400
            We have a workforce of 300.                                      | 300
            We are 60 people in two offices.                                 | 60
            1,200+ people                                                    | 1200
            450 people worldwide                                             | 450
            Number of employees: 77                                          | 77
            Employees: 51-200                                                | 51
            Über 200 Mitarbeiter sorgen für Ihre Sicherheit.                 | 200
            Rund 1.500 Mitarbeitende an neun Standorten.                     | 1500
            Wir beschäftigen 38 Menschen.                                    | 38
            Wir sind ein Team von 25 Leuten.                                 | 25
            Mitarbeiterzahl: 640                                             | 640
            Nos 90 collaborateurs vous accueillent.                          | 90
            Somos un equipo de 40 personas.                                  | 40
            A team of 130 across nine time zones, serving 5,000 customers.   | 130
            Founded in 2014, in three countries, 620 employees, 9,000 users. | 620
            A family company of 2,300 people since 1931.                     | 2300
            Une équipe de 18 personnes.                                      | 18
            Somos 320 empleados.                                             | 320
            We have 50 to 80 employees depending on the season.              | 50
            We have between fifty and eighty employees.                      | 50
            Today more than 250 people work at Acme.                         | 250
            We've grown from a garage to a team of 85 people.                | 85
            Our team has grown to over 120 talented individuals.             | 120
            There are fifteen of us.                                         | 15
            The group employs about 900 people, 200 of them in Germany.      | 900
            Acme has 18,000 students and 2,400 employees.                    | 2400
            45 employees, 3 offices, 1 mission.                              | 45
            As of January 2026, we have 150 employees.                       | 150
            About two hundred employees in Leeds                             | 200
            Hinter Acme stehen 42 Kolleginnen und Kollegen.                  | 42
            Unser 25-köpfiges Team freut sich auf Sie.                       | 25
            Rund 500 Menschen arbeiten bei Acme.                             | 500
            Nuestro equipo está formado por 60 profesionales.                | 60
            Oggi contiamo 35 dipendenti.                                     | 35
            Ons team bestaat uit 28 medewerkers.                             | 28
            Contamos com 110 colaboradores.                                  | 110
            従業員数：128名                                                    | 128
            """)
    void peopleOfTheCompanyAreCounted(String text, String count) {
        assertThat(PageFixture.values(Field.EMPLOYEES, "<p>" + text + "</p>")).containsExactly(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trusted by 10,000 customers.",
                "More than 5,000 companies use Acme.",
                "25,000 followers on social media.",
                "We help companies with 50 employees grow.",
                "For companies with 50, 100 or 500 employees.",
                "For teams of 10 to 500 employees.",
                "1,000,000 users love it.",
                "300 members",
                "We plan to hire 50 employees next year.",
                "We hired 20 new employees.",
                "In 2010 we had 12 employees.",
                "She leads a team of 12 engineers.",
                "Every customer gets a team of 3 experts.",
                "We helped 10,000 people find a home.",
                "10,000 people trained",
                "Free for up to 25 employees.",
                "Saves 40% employees' time",
                "120 projects, 45 awards",
                "Founded in 2019.",
                "Our clients employ 40,000 people.",
                "A survey of 500 employees showed it.",
                "We protect 300 vessels and the 9,000 employees who work on them.",
                "Globex, a company with 12,000 employees, chose Acme.",
                "Globex employs 12,000 people.",
                "Our competitor has 300 employees.",
                "If your business has 50 employees, you need this.",
                "According to a study, 80 employees in 100 are unhappy.",
                "Der Mittelständler mit 300 Mitarbeitern setzt auf Acme.",
                "Mit 50 Mitarbeitern sind Sie verpflichtet, einen Beauftragten zu bestellen.",
                "Avec 50 salariés, vous devez élire un comité.",
                "Onze klant heeft 300 medewerkers.",
                "A hospital with 2,000 employees and 400 beds",
                "With Acme, HR teams manage 10,000 employees from one screen.",
                "Select size: 1-10 employees, 11-50 employees, 51-200 employees",
                "Since 2015 employees of all kinds have come to us.",
                "Our call centre in Exeter has 210 employees.",
                "You will lead a team of 8 engineers.",
                "It takes a team of 5 to lift it.",
                "The city has 20,000 people.",
                "More than 500 people attended our conference.",
                "Case study: how 800 employees switched to Acme.",
                "5,000 employees trust our canteen every day.",
                "\"Our 1,200 employees love it\", says a customer.",
                "Mehr als 100.000 Beschäftigte nutzen unsere Zeiterfassung.",
                "Ab 50 Mitarbeitern brauchen Sie einen Betriebsrat.",
                "Nous accompagnons les PME de 10 à 250 salariés.",
                "Un séminaire pour 120 collaborateurs",
                "Software para pymes de 10 a 50 empleados.",
                "Per aziende fino a 50 dipendenti.",
                "Wij helpen bedrijven met 10 tot 500 medewerkers.",
                "Para empresas com mais de 100 funcionários.",
                "Für Unternehmen mit 50 Mitarbeitern.",
                "Über 9.000 Kunden vertrauen uns."
            })
    void othersAreNot(String text) {
        assertThat(PageFixture.values(Field.EMPLOYEES, "<p>" + text + "</p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><b>250</b><p>Employees</p></div>",
                "<dl><dt>Employees</dt><dd>250</dd></dl>",
                "<table><tr><td>Mitarbeiter</td><td>250</td></tr></table>",
                "<div>250+</div><div>team members</div>",
                "<span>250</span> <span>employees</span>"
            })
    void aNumberAndItsLabelMayStandApart(String html) {
        assertThat(PageFixture.values(Field.EMPLOYEES, html)).containsExactly("250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form><label>Employees</label><select><option>1-10</option></select></form>",
                "<form><label><input type='radio'> Employees 1-10</label></form>",
                "<form><fieldset><legend>Employees</legend><span>1-10</span></fieldset></form>",
                "<div role='listbox'><div role='option'>Employees 1-10</div></div>",
                "<input list='s'><datalist id='s'><option>Employees: 1-10</option></datalist>"
            })
    void whatAFormOffersIsNoFact(String html) {
        assertThat(PageFixture.values(Field.EMPLOYEES, html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display: none'>We have 9000 employees.</p>",
                "<p hidden>We have 9000 employees.</p>",
                "<p style='position:absolute;left:-9999px'>We have 9000 employees.</p>",
                "<!-- We have 9000 employees. -->",
                "<p style='color:#fff;background:#fff'>We have 9000 employees.</p>",
                "<script>'We have 9000 employees.'</script>",
                "<template><p>We have 9000 employees.</p></template>"
            })
    void hiddenTextDoesNotCount(String html) {
        assertThat(PageFixture.values(Field.EMPLOYEES, html)).isEmpty();
    }
}

package dev.leadwright.web.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.Fact.Field;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in words, dates, languages and pages on networks, as pages write them. */
class WordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | about two hundred people            | about 200 people
            en | two hundred and fifty               | 250
            en | a team of twenty-three              | a team of 23
            en | once we had a dozen                 | once we had a 12
            en | two thousand five hundred of us     | 2500 of us
            en | salt and pepper                     | salt and pepper
            de | rund zweihundertfünfzig Menschen    | rund 250 Menschen
            de | dreiundzwanzig                      | 23
            de | dreißig und mehr                    | 30 und mehr
            fr | une trentaine de salariés           | une 30 de salariés
            fr | deux cents                          | 200
            fr | vingt-cinq                          | 25
            es | treinta y cinco personas            | 35 personas
            es | doscientos                          | 200
            it | trentacinque                        | 35
            it | ventotto                            | 28
            nl | vijfendertig                        | 35
            nl | tweehonderd                         | 200
            pt | noventa e cinco                     | 95
            pt | duzentos e vinte                    | 220
            ja | no such words                       | no such words
            """)
    void numbersInWordsBecomeDigits(String language, String written, String digits) {
        assertThat(NumberWords.asDigits(written, language)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Posted on October 2nd, 2026          | 2026-10-02
            2 Oct 2026                           | 2026-10-02
            02.10.2026                           | 2026-10-02
            2. Oktober 2026                      | 2026-10-02
            12. März 2026                        | 2026-03-12
            1er août 2026                        | 2026-08-01
            2 de septiembre de 2026              | 2026-09-02
            9 de junho de 2026                   | 2026-06-09
            3 maggio 2026                        | 2026-05-03
            3 maart 2026                         | 2026-03-03
            2026年10月5日                          | 2026-10-05
            2026-10-02T09:00:00Z                 | 2026-10-02
            25/10/2026                           | 2026-10-25
            10/25/2026                           | 2026-10-25
            03/04/2026                           | none
            31.02.2026                           | none
            Phone 2026 10 02                     | none
            May we, in 2026, hope                | none
            """)
    void datesAreReadWhereTheyMeanOneDay(String text, String date) {
        assertThat(Dates.find(text).map(String::valueOf).orElse("none")).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.facebook.com/acme/                           | https://www.facebook.com/acme
            https://de-de.facebook.com/acme?ref=x                    | https://www.facebook.com/acme
            https://twitter.com/acme                                 | https://x.com/acme
            //instagram.com/acme.co                                  | https://www.instagram.com/acme.co
            https://www.youtube.com/@acme                            | https://www.youtube.com/@acme
            https://github.com/acme                                  | https://github.com/acme
            https://uk.linkedin.com/company/acme/about               | https://www.linkedin.com/company/acme
            https://www.facebook.com/sharer/sharer.php?u=x           | none
            https://twitter.com/intent/tweet?text=x                  | none
            https://www.linkedin.com/shareArticle?url=x              | none
            https://www.linkedin.com/in/ada                          | none
            https://www.instagram.com/p/abc                          | none
            https://github.com/acme/project                          | none
            https://www.facebook.com.evil.example/acme               | none
            https://evil.example/?https://x.com/acme                 | none
            javascript:alert('https://x.com/acme')                   | none
            """)
    void pagesOnNetworksAreToldFromLinksThatShare(String link, String page) {
        assertThat(SocialPages.find(link).map(SocialPages.Social::address).orElse("none"))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wir bauen Maschinen, die nicht nur laufen, sondern das halten, was wir mit ihnen versprechen.         | de
            Nous sommes une équipe de passionnés et nous travaillons pour vous dans la région avec nos clients.   | fr
            Somos una empresa familiar y trabajamos para los clientes con más experiencia en el sector.           | es
            Siamo una famiglia che lavora per i nostri clienti con la passione degli artigiani della zona.        | it
            Wij zijn een bedrijf dat voor onze klanten werkt en niet alleen op het gebied van techniek.           | nl
            Somos uma empresa que trabalha com os clientes e não para o mercado, com mais qualidade em tudo.      | pt
            We are a company that works for you and your team, and this is what we have to offer to the world.    | en
            わたしたちは小さな歯車をつくる会社です。どうぞよろしくお願いします。                                     | ja
            Acme 2026                                                                                             | none
            """)
    void theLanguageIsToldFromWordsWhereThePageDoesNotDeclareIt(String text, String language) {
        List<String> found = PageFixture.values(Field.LANGUAGE, "<p>" + text + "</p>");

        assertThat(found.isEmpty() ? "none" : found.getFirst()).isEqualTo(language);
    }
}

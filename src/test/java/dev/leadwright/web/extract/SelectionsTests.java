package dev.leadwright.web.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A page that asks for too much work gets less, and what it asks for elsewhere is found all the same. */
class SelectionsTests {

    @Test
    void whatStandsBesideAnotherIsFoundOnAnUsualPage() {
        var page = Jsoup.parse("<p class=a>A</p><p>B</p>".repeat(50));

        assertThat(new Selections(page).of(".a + p")).hasSize(50);
    }

    @Test
    void aPageOfSiblingsIsNotComparedWithItself() {
        var selections = new Selections(Jsoup.parse("<i>x</i>".repeat(50_000)));

        assertThat(selections.of("i~i")).isEmpty();
        assertThat(selections.of("i"))
                .as("a simple look is not taken away by it")
                .hasSize(50_000);
    }

    @Test
    void theWorkOfAllRulesTogetherHasAnEnd() {
        var selections = new Selections(Jsoup.parse("<i>x</i>".repeat(100_000)));
        int found = 0;
        for (int rule = 0; rule < 400; rule++) {
            found += selections.of("i").isEmpty() ? 0 : 1;
        }

        assertThat(found).isBetween(1, 50);
    }

    @Test
    void noSelectorIsNothing() {
        assertThat(new Selections(Jsoup.parse("<p>x</p>")).of("p >")).isEmpty();
    }
}

package dev.leadwright.web.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for every client that leaves through the wall: whatever address it is given or led to, no canary hears of it.
 * Nothing else counts, so a client may say what it likes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WallContract {
    protected static final String PUBLIC_SITE = "http://landing.example/";

    private TestInternet internet;

    /**
     * Visits the address as the client does for a lead, through a passage of this wall, and waits until the page has done
     * what it does. Throws nothing for what an address or a site is.
     *
     * @return what the client says of it; {@code ""} if it read a page
     */
    protected abstract String visit(Wall wall, String address);

    /** In which ways the client can come upon an address. */
    protected Set<Form> forms() {
        return EnumSet.of(Form.DIRECT, Form.REDIRECT);
    }

    /** Those of them by which it reaches anything at all, if the wall lets it. */
    protected Set<Form> heardWithoutTheRule() {
        return forms();
    }

    /** What the client must say of an address that it is asked to visit; by default anything. */
    protected void check(Vector vector, String said) {}

    @BeforeAll
    void open() throws IOException {
        internet = new TestInternet();
    }

    @AfterAll
    void close() throws IOException {
        internet.close();
    }

    @Test
    void thePublicSiteIsVisited() {
        assertThat(visit(internet.wall, PUBLIC_SITE)).isEmpty();
        assertThat(internet.site.visited()).contains("/");
    }

    @TestFactory
    Stream<DynamicTest> noCanaryHears() {
        return forms().stream().flatMap(this::traps);
    }

    /** The control: without the rule on addresses the same visits are heard, so the silence above means something. */
    @TestFactory
    Stream<DynamicTest> withoutTheRuleACanaryHears() {
        return heardWithoutTheRule().stream()
                .map(form -> DynamicTest.dynamicTest(form.name(), () -> {
                    try (Wall open = internet.wall(any -> true)) {
                        int loopback = names().indexOf("loopback");
                        visit(open, form == Form.DIRECT ? "http://127.0.0.1/" : PublicSite.page(form, loopback));
                        assertThat(internet.canaries.heard()).as(form.name()).isNotEmpty();
                    }
                }));
    }

    private Stream<DynamicTest> traps(Form form) {
        return IntStream.range(0, internet.vectors.size())
                .filter(first -> first % form.vectorsOnAPage() == 0)
                .filter(first -> possible(form, internet.vectors.get(first)))
                .mapToObj(first -> DynamicTest.dynamicTest(
                        form + " " + internet.vectors.get(first).name(), () -> spring(form, first)));
    }

    private static boolean possible(Form form, Vector vector) {
        return switch (form) {
            case DIRECT -> vector.isAbsolute();
            case REDIRECT -> vector.isOneLine();
            default -> true;
        };
    }

    private void spring(Form form, int first) throws IOException, InterruptedException {
        Vector vector = internet.vectors.get(first);
        String said = visit(internet.wall, form == Form.DIRECT ? vector.address() : PublicSite.page(form, first));
        assertThat(internet.canaries.heard()).as(vector.address()).isEmpty();
        if (form == Form.DIRECT) {
            check(vector, said);
        } else {
            assertThat(internet.site.visited()).as("the trap was walked into").isNotEmpty();
        }
    }

    private List<String> names() {
        return internet.vectors.stream().map(Vector::name).toList();
    }
}

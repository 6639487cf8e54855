package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.dashboard.DashboardAccess;
import dev.leadwright.review.Review;
import dev.leadwright.review.Reviews;
import dev.leadwright.web.browser.InstalledBrowser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Anna works through the inbox in her browser, by keys: she changes, approves and rejects, and lets one expire. */
class C07_TheReviewInboxInABrowser {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Town town = new Town(Map.of("review.enabled", "true"));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void byKeys() {
        InstalledBrowser.require();
        Person ada = lead("Ada");
        Person ben = lead("Ben");
        Person cleo = lead("Cleo");
        Person dora = lead("Dora");
        for (Person lead : java.util.List.of(ada, ben, cleo, dora)) {
            town.sales.createsTask(lead, town.now(), "hs_task_subject: Send Outreach - HOT Lead: " + lead.name());
            town.scanAndWork(); // one after the other, so that their order is known
        }
        try (BrowserWindow anna = BrowserWindow.open(Path.of("target", "stories"))) {
            anna.looks(1280, 900, false);
            URI link = town.part(DashboardAccess.class).newLink();
            anna.goesTo(link);
            anna.reads("#review-count", "4");
            anna.goesTo(link.resolve("/review"));
            anna.sees("document.querySelectorAll('.inbox-list tbody tr').length === 4");
            photographs(anna, "list");

            anna.presses("j");
            anna.presses("j");
            anna.presses("k");
            anna.presses("Enter");
            anna.reads(".headers", ada.email());
            photographs(anna, "mail");
            changesAndApproves(anna, ada);
            rejects(anna, ben);
            approves(anna, cleo);
            letsExpire(anna, dora);
        }
    }

    private void changesAndApproves(BrowserWindow anna, Person ada) {
        anna.presses("e");
        anna.sees("document.activeElement.name === 'body'");
        anna.types("Hi Ada,\n\nsee https://prices.example");
        anna.clicks("#edit button");
        anna.reads(".refused", "Links and addresses come from the settings");
        assertThat(anna.text("textarea")).contains("prices.example");
        photographs(anna, "refused");

        anna.presses("e");
        anna.sees("document.activeElement.name === 'body'");
        anna.types("Hi Ada,\n\nWho plans your kitchens?");
        signs(anna, "#edit");
        anna.clicks("#edit button");
        anna.reads(".diff ins", "Who plans your kitchens?");
        assertThat(anna.text("#mail-text")).startsWith("Hi Ada,\n\nWho plans your kitchens?\nAnna Sales\n\n-- \n");
        photographs(anna, "changed");

        anna.presses("a");
        anna.reads(".said", "Approved: the mail to " + ada.email());
        town.eventually(() -> assertThat(town.outbox.mailsTo(ada))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).startsWith("Hi Ada,\n\nWho plans your kitchens?")));
        assertThat(decision(ada).outcome()).startsWith("Approved by Anna");
    }

    private void rejects(BrowserWindow anna, Person ben) {
        anna.reads(".headers", ben.email());
        anna.presses("r");
        anna.sees("document.activeElement.name === 'reason'");
        anna.types("a rival's cousin");
        anna.presses("Enter");
        anna.reads(".said", "Rejected");
        assertThat(decision(ben).outcome()).isEqualTo("Rejected by Anna: a rival's cousin");
        town.untilIdle();
        assertThat(town.outbox.mailsTo(ben)).isEmpty();
    }

    private void approves(BrowserWindow anna, Person cleo) {
        anna.reads(".headers", cleo.email());
        anna.presses("?");
        anna.sees("document.getElementById('keys').open");
        photographs(anna, "keys");
        anna.presses("a");
        anna.presses("Escape");
        anna.sees("!document.getElementById('keys').open");
        assertThat(decision(cleo).isOpen())
                .as("keys do nothing behind the dialog")
                .isTrue();
        anna.presses("a");
        anna.reads(".said", "Approved: the mail to " + cleo.email());
        town.eventually(() -> assertThat(town.outbox.mailsTo(cleo)).hasSize(1));
    }

    private void letsExpire(BrowserWindow anna, Person dora) {
        anna.reads(".headers", dora.email());
        town.later(Duration.ofDays(6));
        anna.reads(".verdict", "Not sent: nobody decided about the mail"); // by itself
        anna.presses("a");
        anna.reads(".said", "Not done: Not sent: nobody decided");
        assertThat(town.outbox.mailsTo(dora)).isEmpty();
        photographs(anna, "expired");
    }

    private static void signs(BrowserWindow anna, String form) {
        anna.presses("Escape");
        anna.focuses(form + " input[name=by]");
        anna.types("Anna");
    }

    /** For people to look at; and on a telephone nothing may stand out at the side. */
    private static void photographs(BrowserWindow anna, String what) {
        anna.photographs(PICTURES.resolve("review-" + what + ".png"));
        anna.looks(1280, 900, true);
        anna.photographs(PICTURES.resolve("review-" + what + "-dark.png"));
        anna.looks(390, 844, false);
        anna.photographs(PICTURES.resolve("review-" + what + "-390.png"));
        assertThat(anna.width()).as(what + " on a telephone").isLessThanOrEqualTo(390);
        anna.looks(1280, 900, false);
    }

    private Review decision(Person lead) {
        return town.part(Reviews.class)
                .listOf(new ContactId(String.valueOf(lead.id())))
                .getFirst();
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Harper
                email: %s@harper.example
                jobtitle: Buyer
                company: Harper Kitchens
                industry: Food
                country: Germany
                """.formatted(firstName, firstName.toLowerCase(Locale.ROOT)));
    }
}

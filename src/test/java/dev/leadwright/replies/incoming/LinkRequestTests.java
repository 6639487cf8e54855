package dev.leadwright.replies.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.MailConsent;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.replies.MailCameBack;
import dev.leadwright.replies.StopRequests.StopRequest;
import dev.leadwright.replies.Suppressions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** What follows the use of a link, once, wherever the process dies; and who hears of mail that came back. */
class LinkRequestTests {
    private static final String ADA = "ada@kunde.example";
    private final MailRoom room = new MailRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatFollowsIsDoneOnceWhereverTheProcessDies() {
        int deaths = 0;
        boolean died = true;
        for (int call = 1; died; call++) {
            String address = "ada" + call + "@kunde.example";
            ContactId ada = room.lead(address);
            String mail = room.sent(ada, address);
            room.notices.clear();
            room.timeline.clear();
            enter(ada, mail, address);
            enter(ada, mail, address);
            room.diesAt(call, call % 2 == 0);
            room.workOff();
            died = room.hasDied();
            deaths += died ? 1 : 0;

            assertThat(room.tasks(ada, "Follow-up Email"))
                    .as("death at %d", call)
                    .extracting(CrmTask::status)
                    .containsExactly(TaskStatus.COMPLETED);
            assertThat(room.tasks(ada, "Manual Review")).isEmpty();
            assertThat(room.crm.listEmailsOf(ada)).isEmpty();
            assertThat(room.crm.getMailConsent(address)).isInstanceOf(MailConsent.OptedOut.class);
            assertThat(room.get(Suppressions.class).find(address)).isPresent();
            assertThat(room.notices).hasSize(1);
            assertThat(room.timeline).last().asString().startsWith("The contact has unsubscribed");
            assertThat(room.rows()).hasSize(call);
        }
        assertThat(deaths).as("the deaths were real").isGreaterThanOrEqualTo(4);
    }

    @Test
    void hubSpotIsToldAlsoOfWhoIsNoContactAnyMore() {
        ContactId gone = new ContactId("987654321");
        String mail = room.sent(gone, ADA);

        enter(gone, mail, ADA);
        room.workOff();

        assertThat(room.crm.getMailConsent(ADA)).isInstanceOf(MailConsent.OptedOut.class);
        assertThat(room.rows()).extracting(row -> row.get("state")).containsExactly("DONE");
    }

    @Test
    void whatComesBackIsTold() {
        List<MailCameBack> heard = new ArrayList<>();
        room.get(ApplicationEventMulticaster.class)
                .addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
                    if (event.getPayload() instanceof MailCameBack cameBack) {
                        heard.add(cameBack);
                    }
                });
        ContactId ada = room.lead(ADA);
        String mail = room.sent(ada, ADA);

        String bounce = MailRoom.bounce(ADA, "5.1.1", "550 5.1.1 User unknown", mail, "b1");
        room.comesIn(bounce);
        room.comesIn(bounce);
        room.comesIn(MailRoom.reply(ADA, "In-Reply-To: <" + mail + ">\n", "Thanks"));

        assertThat(heard).containsExactly(new MailCameBack(mail));
    }

    private void enter(ContactId contact, String messageId, String address) {
        room.get(LinkRequests.class)
                .enter(new StopRequest(
                        room.get(WorkedPortal.class).id(), address, contact, messageId, room.clock.instant()));
    }
}

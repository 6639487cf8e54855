package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Check.Status;
import dev.leadwright.mail.dns.NameServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DomainExaminationTests {
    private final NameServer names = new NameServer();

    @AfterEach
    void close() {
        names.close();
    }

    @Test
    void aDomainInOrder() {
        inOrder();

        assertThat(examine()).allMatch(check -> check.status() == Status.OK).hasSize(5);
        assertThat(detail("DKIM")).isEqualTo("mail.firm.example has a key, under the selector selector1.");
        assertThat(detail("DMARC")).isEqualTo("firm.example has a record, which only watches (p=none).");
        assertThat(detail("Mail server's name"))
                .isEqualTo("smtp.provider.example is out.provider.example, back and forth.");
    }

    @Test
    void aDomainThatSaysNothing() {
        names.address("smtp.provider.example", "192.0.2.7");

        assertThat(examine())
                .extracting(check -> check.name() + " " + check.status())
                .containsExactly("SPF FAIL", "DKIM WARN", "DMARC FAIL", "Answers (MX) FAIL", "Mail server's name WARN");
        assertThat(examine()).allMatch(check -> !check.remedy().isBlank());
    }

    @Test
    void anSpfRecordThatCountsForNothing() {
        names.text("mail.firm.example", "v=spf1 include:a.example -all").text("mail.firm.example", "V=SPF1 mx ~all");
        assertThat(detail("SPF")).isEqualTo("mail.firm.example has 2 SPF records; with more than one, none counts.");
    }

    @Test
    void anSpfRecordThatLetsAnybodySend() {
        names.text("mail.firm.example", "v=spf1 mx +all");
        assertThat(detail("SPF")).contains("lets every server send");
    }

    @Test
    void anSpfRecordWithoutAnEnd() {
        names.text("mail.firm.example", "v=spf1 include:a.example");
        assertThat(detail("SPF")).contains("does not say what is with all other servers");
    }

    @Test
    void anSpfRecordThatNeedsTooManyLookups() {
        names.text("mail.firm.example", "v=spf1 include:many.example -all");
        names.text("many.example", "v=spf1 " + includes(9) + " ~all");
        assertThat(status("SPF")).isEqualTo(Status.OK);

        names.text("p1.example", "v=spf1 a mx include:mail.firm.example -all");
        assertThat(status("SPF")).as("10 of them, and more in those").isEqualTo(Status.FAIL);
    }

    @Test
    void aKeyThatWasRevokedIsNone() {
        names.text("google._domainkey.mail.firm.example", "v=DKIM1; k=rsa; p=");
        assertThat(status("DKIM")).isEqualTo(Status.WARN);
        names.text("s1._domainkey.mail.firm.example", "k=rsa; p=MIIBIjANBg");
        assertThat(status("DKIM")).isEqualTo(Status.OK);
    }

    @Test
    void nobodyTakesTheAnswers() {
        names.mailServer("mail.firm.example", 0, ".");
        assertThat(detail("Answers (MX)")).contains("answers and bounces are lost");
    }

    @Test
    void aServerOnThisMachineIsNobodysBusiness() {
        assertThat(new DomainExamination(mail("smtp://127.0.0.1:25"), names.dns()).run())
                .containsExactly(Check.ok("Sending domain", "Not looked at: mail goes to a server on this machine."));
    }

    private void inOrder() {
        names.text("mail.firm.example", "google-site-verification=abc")
                .text("mail.firm.example", "v=spf1 include:spf.provider.example ~all")
                .text("spf.provider.example", "v=spf1 ip4:192.0.2.0/24 -all")
                .text("selector1._domainkey.mail.firm.example", "v=DKIM1; k=rsa; p=" + "M".repeat(300))
                .text("_dmarc.firm.example", "v=DMARC1; p=none; rua=mailto:x@firm.example")
                .mailServer("mail.firm.example", 10, "mx.provider.example")
                .address("smtp.provider.example", "192.0.2.7")
                .pointer("7.2.0.192.in-addr.arpa", "out.provider.example")
                .address("out.provider.example", "192.0.2.7");
    }

    private static String includes(int many) {
        return String.join(
                " ",
                IntStream.rangeClosed(1, many)
                        .mapToObj(i -> "include:p" + i + ".example")
                        .toList());
    }

    private String detail(String check) {
        return find(check).detail();
    }

    private Status status(String check) {
        return find(check).status();
    }

    private Check find(String name) {
        return examine().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Check> examine() {
        return new DomainExamination(mail("smtp://smtp.provider.example:587"), names.dns()).run();
    }

    private static MailSettings mail(String smtpUrl) {
        return new MailSettings(
                Optional.of(smtpUrl),
                "jo@mail.firm.example",
                "Jo",
                Optional.empty(),
                "Firm Ltd",
                "1 Market Street, York",
                new DataOrigin("Our CRM.", "Unser CRM."),
                new AiDisclosure(false, "", ""),
                false,
                Duration.ofSeconds(5));
    }
}

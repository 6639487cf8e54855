package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.Linted;
import dev.leadwright.analyst.MailLint;
import dev.leadwright.analyst.text.Addresses;
import dev.leadwright.analyst.text.Orders;
import dev.leadwright.analyst.text.PhraseList;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.Seller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Repairs a draft, then asks every rule. A rule looks at what the draft says beside the sender's own phrases. */
@Component
final class DraftLinter implements MailLint {
    private static final int MOST_WORDS = 150;

    private final List<String> own;
    private final PhraseList forbidden;
    private final List<LintRule> rules;

    DraftLinter(AnalystSettings settings, IdealCustomerProfile icp, Clock clock) {
        this.own = own(icp.seller(), settings);
        this.forbidden = PhraseList.of(icp.seller().forbiddenClaims());
        this.rules = List.of(
                DraftLinter::length,
                DraftLinter::addresses,
                new Numbers(),
                phrases(Rule.PRICE, "prices.txt", "Prices, amounts and discounts are for people to offer."),
                phrases(
                        Rule.PROMISE,
                        "promises.txt",
                        "We promise nothing, and call ourselves nothing, in a first mail."),
                this::forbidden,
                phrases(Rule.DEMAND, "demands.txt", "Our mails ask no reader to do this."),
                DraftLinter::orders,
                new Secrets(),
                new Placeholders(),
                new Alphabets(),
                new Languages(icp.seller()),
                new Salutation(),
                new Copies(),
                DraftLinter::citations,
                new Claims(clock));
    }

    /** The sender's own phrases, in every language. */
    private static List<String> own(Seller seller, AnalystSettings settings) {
        return Stream.concat(
                        Stream.of(seller.company()),
                        Stream.concat(
                                seller.pitches().values().stream()
                                        .flatMap(pitch -> Stream.concat(
                                                Stream.of(pitch.offer(), pitch.sender()), pitch.benefits().stream())),
                                settings.meetingLink().stream()))
                .toList();
    }

    @Override
    public Linted check(Draft draft, LintCase about) {
        Repairs.Repaired repaired = Repairs.of(draft);
        LintText text = LintText.of(draft, repaired.draft(), about, own);
        List<LintFinding> findings = new ArrayList<>(repaired.findings());
        rules.forEach(rule -> rule.check(text).forEach(findings::add));
        return new Linted(repaired.draft(), findings.stream().distinct().toList());
    }

    private static LintRule phrases(Rule rule, String file, String reason) {
        PhraseList list = PhraseList.load(file);
        return text -> Findings.block(rule, list.find(text.strange()), reason);
    }

    private static Stream<LintFinding> length(LintText text) {
        int words = text.draft().body().split("\\s+").length;
        if (text.draft().subject().isBlank() || text.draft().body().isBlank()) {
            return Stream.of(Findings.block(Rule.LENGTH, "", "Subject or text is missing."));
        }
        return words > MOST_WORDS
                ? Stream.of(Findings.block(
                        Rule.LENGTH,
                        text.draft().body(),
                        "It has " + words + " words; a mail has at most " + MOST_WORDS + "."))
                : Stream.empty();
    }

    /** Also where the repairs took the address away: somebody wanted it there. */
    private static Stream<LintFinding> addresses(LintText text) {
        return Findings.block(
                Rule.ADDRESS,
                Addresses.find(text.written()).or(() -> Addresses.find(text.strange())),
                "Links and addresses come from the settings; nobody else puts one into a mail.");
    }

    private static Stream<LintFinding> orders(LintText text) {
        return Findings.block(
                Rule.ORDER,
                Orders.find(text.strange()),
                "It speaks to a program, not to a person: somebody put it into what the mail was written from.");
    }

    private Stream<LintFinding> forbidden(LintText text) {
        return Findings.block(
                Rule.FORBIDDEN,
                forbidden.find(text.draft().subject() + "\n" + text.draft().body()),
                "Your company's profile says that this is not to be claimed.");
    }

    private static Stream<LintFinding> citations(LintText text) {
        List<String> known = text.about().brief().findings().stream()
                .map(finding -> finding.id())
                .toList();
        return text.draft().cites().stream()
                .filter(id -> !known.contains(id))
                .limit(1)
                .map(id -> Findings.block(Rule.CITATION, id, "It cites a fact that is not in the lead's file."));
    }
}

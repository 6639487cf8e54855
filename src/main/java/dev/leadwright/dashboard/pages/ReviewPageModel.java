package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadDetails.DraftedMail;
import dev.leadwright.agents.LeadDetails.KnownFact;
import dev.leadwright.agents.LeadFile;
import dev.leadwright.mail.MailWording;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.review.Review;
import dev.leadwright.review.Reviews;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All that a person needs to decide about one mail. */
@Component
@ConditionalOnWebApplication
class ReviewPageModel {
    private final Reviews reviews;
    private final LeadFile leads;
    private final MailWording wording;

    ReviewPageModel(Reviews reviews, LeadFile leads, MailWording wording) {
        this.reviews = reviews;
        this.leads = leads;
        this.wording = wording;
    }

    void addTo(Model model, Review review) {
        Optional<LeadDetails> lead = leads.findLead(review.contact());
        Optional<DraftedMail> draft = lead.map(LeadDetails::drafts).stream()
                .flatMap(List::stream)
                .filter(mail -> mail.stage().equals(review.stage()))
                .findFirst();
        List<String> cites = draft.map(DraftedMail::cites).orElse(List.of());
        List<KnownFact> facts = lead.map(LeadDetails::facts).orElse(List.of());
        List<Review> open = reviews.listOpen();
        int place = open.stream().map(Review::id).toList().indexOf(review.id());
        model.addAttribute("review", review);
        model.addAttribute(
                "name",
                lead.map(known -> known.summary().name()).orElse(review.mail().recipient()));
        model.addAttribute("summary", lead.map(LeadDetails::summary).orElse(null));
        model.addAttribute(
                "qualification", lead.flatMap(LeadDetails::qualification).orElse(null));
        model.addAttribute("text", wording.of(outgoing(review)));
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute(
                "cited",
                ShownFact.listOf(
                        facts.stream().filter(fact -> cites.contains(fact.id())).toList()));
        model.addAttribute(
                "others",
                ShownFact.listOf(facts.stream()
                        .filter(fact -> fact.chosen() && !cites.contains(fact.id()))
                        .toList()));
        model.addAttribute(
                "edits",
                reviews.listEdits(review.id()).stream().map(ShownEdit::of).toList());
        model.addAttribute("place", place + 1);
        model.addAttribute("openReviews", open.size());
        model.addAttribute("previous", at(open, place - 1));
        model.addAttribute("next", at(open, place + 1));
    }

    private static String at(List<Review> open, int place) {
        return place >= 0 && place < open.size() ? "/review/" + open.get(place).id() : "";
    }

    private static OutgoingMail outgoing(Review review) {
        var mail = review.mail();
        return new OutgoingMail(
                mail.messageId(),
                review.contact().value(),
                review.stage(),
                mail.recipient(),
                mail.recipientName(),
                mail.subject(),
                mail.content(),
                mail.inReplyTo());
    }
}

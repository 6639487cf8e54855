package dev.leadwright.agents;

import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.mail.SentMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails that a fixture's mail server took. */
record SentMailInMemory(List<OutgoingMail> accepted) implements SentMail {

    @Override
    public Optional<Entry> findByMessageId(String messageId) {
        return accepted.stream()
                .filter(mail -> mail.messageId().equals(messageId))
                .map(SentMailInMemory::entry)
                .findFirst();
    }

    private static Entry entry(OutgoingMail mail) {
        return new Entry(
                1,
                mail.messageId(),
                mail.contactId(),
                mail.stage(),
                mail.to(),
                mail.toName(),
                mail.subject(),
                mail.text(),
                State.ACCEPTED,
                "250 OK",
                AgentsFixture.NOW);
    }

    @Override
    public List<Entry> list(int limit, int offset) {
        throw nobodyAsks();
    }

    @Override
    public List<Entry> listOf(String contactId) {
        throw nobodyAsks();
    }

    @Override
    public Optional<Entry> find(long id) {
        throw nobodyAsks();
    }

    @Override
    public Optional<Entry> findByToken(String token) {
        throw nobodyAsks();
    }

    @Override
    public List<Entry> listTo(String address, Instant since) {
        throw nobodyAsks();
    }

    @Override
    public List<Entry> listFirst(Instant since, String after, int limit) {
        throw nobodyAsks();
    }

    @Override
    public Tally tally(Instant since) {
        throw nobodyAsks();
    }

    @Override
    public Map<State, Long> counts() {
        return Map.of(State.ACCEPTED, (long) accepted.size());
    }

    private static UnsupportedOperationException nobodyAsks() {
        return new UnsupportedOperationException("No agent asks.");
    }
}

package dev.leadwright.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.crm.Tier;
import dev.leadwright.intake.list.BadRow;
import dev.leadwright.intake.list.LeadListException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledLeadsTests {
    @TempDir
    Path folder;

    @Test
    void aListWithLabelsIsReadAsAnImportReadsItAndPropertiesOfTheCrmBesides() {
        LabelledLeads set = read("leads.csv", """
                E-Mail;Position;Firma;contact.hs_email_open;company.numberofemployees;Tier;Score;Outcome
                ada@engines.example;CTO;Engines;3;1200;hot;"91,6";won
                bob@gmail.com;;;;;;20;0
                """);

        LabelledLead ada = set.leads().getFirst();
        assertThat(ada.line()).isEqualTo(2);
        assertThat(ada.tier()).contains(Tier.HOT);
        assertThat(ada.score()).contains(92);
        assertThat(ada.won()).contains(true);
        assertThat(ada.lead().contact().jobTitle()).contains("CTO");
        assertThat(ada.lead().contact().email()).contains("ada@engines.example");
        assertThat(ada.lead().contact().properties().find("hs_email_open")).contains("3");
        assertThat(ada.lead().company().orElseThrow().employees()).contains(1200);
        LabelledLead bob = set.leads().getLast();
        assertThat(bob.tier()).isEmpty();
        assertThat(bob.won()).contains(false);
        assertThat(bob.lead().company()).isEmpty();
    }

    @Test
    void aListOfPropertiesAloneNeedsNoOtherColumn() {
        LabelledLeads set = read("leads.csv", """
                contact.jobtitle,company.industry_description,tier
                CEO,Banking,WARM
                """);

        assertThat(set.leads().getFirst().lead().contact().jobTitle()).contains("CEO");
    }

    @Test
    void badRowsAreNamedAndTheRestGoesOn() {
        LabelledLeads set = read("leads.csv", """
                email,job title,tier,score,outcome
                a@x.example,CEO,LUKEWARM,,
                b@x.example,CEO,,140,
                c@x.example,CEO,,,perhaps
                d@x.example,CEO,,,
                e@x.example,CEO,COLD,,
                f@x.example,CEO,COLD,,,too,many
                """);

        assertThat(set.leads()).extracting(LabelledLead::line).containsExactly(6);
        assertThat(set.bad()).extracting(BadRow::line).containsExactlyInAnyOrder(2, 3, 4, 5, 7);
        assertThat(set.bad())
                .extracting(BadRow::reason)
                .contains(
                        "tier \"LUKEWARM\" is none of HOT, WARM, COLD.",
                        "score \"140\" is no number from 0 to 100.",
                        "outcome \"perhaps\" is none of won, lost, true, false, 1, 0.",
                        "It has no tier, score or outcome to measure by. Add one of them.");
    }

    @Test
    void jsonLinesAreReadToo() {
        LabelledLeads set = read("leads.jsonl", """
                {"email":"ada@engines.example","job title":"CTO","contact.num_conversion_events":2,"score":91,"outcome":true}

                [1]
                {"email":
                {"email":"bob@engines.example","tier":null,"score":12.4}
                """);

        assertThat(set.leads()).extracting(LabelledLead::line).containsExactly(1, 5);
        LabelledLead ada = set.leads().getFirst();
        assertThat(ada.won()).contains(true);
        assertThat(ada.score()).contains(91);
        assertThat(ada.lead().contact().jobTitle()).contains("CTO");
        assertThat(ada.lead().contact().properties().findInt("num_conversion_events"))
                .contains(2);
        assertThat(set.leads().getLast().score()).contains(12);
        assertThat(set.bad()).extracting(BadRow::line).containsExactly(3, 4);
    }

    @Test
    void aFileThatIsNoLabelledSetSaysWhatIsMissing() {
        assertThatThrownBy(() -> read("leads.csv", "email,company\na@x.example,X\n"))
                .isInstanceOf(LeadListException.class)
                .hasMessageContaining("has no labels. Add a column tier");
        assertThatThrownBy(() -> read("leads.csv", "email,tier\na@x.example,tepid\n"))
                .isInstanceOf(LeadListException.class)
                .hasMessageContaining("line 2: tier \"tepid\"");
        assertThatThrownBy(() -> LabelledLeads.read(folder.resolve("none.jsonl")))
                .isInstanceOf(LeadListException.class)
                .hasMessageContaining("There is no file");
    }

    private LabelledLeads read(String name, String text) {
        try {
            return LabelledLeads.read(Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

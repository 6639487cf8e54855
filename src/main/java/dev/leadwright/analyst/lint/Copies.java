package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.SeenText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** More than eight words in a row that stand so on a website or in a free-text field of the CRM. */
final class Copies implements LintRule {
    private static final int TOO_MANY = 9;

    @Override
    public Stream<LintFinding> check(LintText text) {
        Set<String> theirs = Stream.of(
                        text.about().passages().stream(),
                        text.about().brief().findings().stream().map(Finding::value),
                        Known.freeText(text.lead()))
                .flatMap(texts -> texts)
                .flatMap(Copies::runs)
                .collect(Collectors.toSet());
        return runs(text.strange())
                .filter(theirs::contains)
                .limit(1)
                .map(run -> Findings.block(
                        Rule.COPY, run, "More than 8 words in a row are copied from a website or a CRM field."));
    }

    private static Stream<String> runs(String text) {
        return Stream.of(text.split("…", -1)).flatMap(part -> {
            List<String> words = SeenText.wordList(part);
            return IntStream.rangeClosed(0, words.size() - TOO_MANY)
                    .mapToObj(start -> String.join(" ", words.subList(start, start + TOO_MANY)));
        });
    }
}

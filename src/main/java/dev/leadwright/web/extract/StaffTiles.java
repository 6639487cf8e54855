package dev.leadwright.web.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** "Employees" and "250" in two elements, as tables, lists and tiles have them. */
final class StaffTiles {
    private static final Pattern NUMBER = Pattern.compile("(?:~|> ?|ca\\. |rund |über |over |around |about )?"
            + EmployeeNumber.PATTERN + " ?(?:名|人)?(?: ?[（(].{1,30}[)）])?");
    private static final int LONGEST = 50;
    private static final int MAX_STEPS = 3;
    private static final int MOST_LABELS = 20;

    private final Set<Element> hidden;

    private StaffTiles(Set<Element> hidden) {
        this.hidden = hidden;
    }

    /**
     * A label and its number.
     *
     * @param number as it stands there
     */
    record Tile(String label, String number) {}

    static List<Tile> of(Page page) {
        var tiles = new StaffTiles(page.hidden());
        var labels = new ArrayList<Element>();
        page.document().body().forEachNode(node -> {
            String label = node instanceof TextNode text ? text.text().strip() : "";
            if (label.length() > 2
                    && label.length() < LONGEST
                    && labels.size() < MOST_LABELS
                    && StaffSentences.LABEL.matcher(label).matches()
                    && node.parent() instanceof Element parent
                    && parent.text().strip().equals(label)) {
                labels.add(parent);
            }
        });
        return labels.stream()
                .filter(label -> !tiles.isUnseen(label))
                .flatMap(label -> tiles.number(label).stream().map(number -> new Tile(label.text(), number)))
                .toList();
    }

    /** The number beside a label, or beside what holds the label alone. */
    private Optional<String> number(Element label) {
        Element holder = label;
        for (int step = 0; step < MAX_STEPS && holder != null; step++) {
            @Nullable Element before = holder.previousElementSibling();
            @Nullable Element after = holder.nextElementSibling();
            boolean follows = isNumber(after);
            boolean precedes = isNumber(before)
                    && !holder.normalName().equals("dt")
                    && !holder.normalName().equals("th");
            if (follows && precedes) {
                // Of several in a row it depends on how the row ends.
                Element last = holder.lastElementSibling();
                return Optional.of(text(isNumber(last) ? after : before));
            }
            if (follows || precedes) {
                return Optional.of(text(follows ? after : before));
            }
            Element parent = holder.parent();
            holder = parent != null && parent.text().strip().equals(label.text().strip()) ? parent : null;
        }
        return Optional.empty();
    }

    private boolean isNumber(@Nullable Element element) {
        return element != null
                && element.childrenSize() < LONGEST
                && NUMBER.matcher(text(element)).matches()
                && !isUnseen(element);
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text().strip();
    }

    private boolean isUnseen(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (hidden.contains(around) || VisibleText.isHidden(around) || VisibleText.isQuoted(around)) {
                return true;
            }
        }
        return false;
    }
}

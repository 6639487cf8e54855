package dev.leadwright.analyst.rules;

import static dev.leadwright.analyst.rules.WordList.map;

import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The templates and notes of every language, under {@code analyst/mail/}. */
final class MailTemplates {
    private record Key(Language language, Strategy strategy, Stage stage) {}

    private record Notes(Map<String, Object> industries, Map<String, Object> departments, String and) {}

    private final Map<Key, MailTemplate> templates = new HashMap<>();
    private final Map<Language, Notes> notes = new EnumMap<>(Language.class);

    MailTemplates() {
        for (Language language : Language.values()) {
            for (Strategy strategy : Strategy.values()) {
                for (Stage stage : Stage.values()) {
                    templates.put(new Key(language, strategy, stage), load(language, strategy, stage));
                }
            }
            Map<String, Object> file = map(WordList.yaml("mail/" + language.folder() + "/notes.yaml"));
            notes.put(
                    language,
                    new Notes(
                            map(file.get("industries")),
                            map(file.get("departments")),
                            String.valueOf(file.get("and"))));
        }
    }

    MailTemplate get(Language language, Strategy strategy, Stage stage) {
        return java.util.Objects.requireNonNull(templates.get(new Key(language, strategy, stage)));
    }

    Optional<String> note(Language language, Industry industry) {
        return Optional.ofNullable(of(language).industries().get(industry.name()))
                .map(String::valueOf);
    }

    Optional<String> note(Language language, Department department) {
        return Optional.ofNullable(of(language).departments().get(department.name()))
                .map(String::valueOf);
    }

    String and(Language language) {
        return of(language).and();
    }

    private Notes of(Language language) {
        return java.util.Objects.requireNonNull(notes.get(language));
    }

    private static MailTemplate load(Language language, Strategy strategy, Stage stage) {
        String name = strategy.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return MailTemplate.parse(WordList.text("mail/" + language.folder() + "/" + name + "." + stage.key() + ".txt"));
    }
}

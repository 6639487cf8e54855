package dev.leadwright.analyst.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a job title apart: roles that have nothing to do with each other, and what each of them lists. */
final class TitleText {
    private static final Pattern ROLES_APART = Pattern.compile("[|;•·►→\\r\\n]+|\\s[-–—]+\\s");
    private static final Pattern LISTED = Pattern.compile("[,/]|\\s\\+\\s");

    /** {@code (m/w/d)}, {@code H/F}. */
    private static final Pattern ANYBODY =
            Pattern.compile("(?iu)\\(?(?<!\\p{L})[mwfdhxv](?:\\s?[/|]\\s?[mwfdhxv])+(?!\\p{L})\\)?");

    /** The endings that make a title fit everybody: {@code Leiter:in}, {@code LeiterIn}, {@code chargé(e)}, {@code director/a}. */
    private static final Pattern ENDINGS = Pattern.compile("(?<=\\p{Ll})(?:[:*_/]-?in|\\(in\\)|In)(?!\\p{L})"
            + "|(?<=\\p{L})[.·(](?:e|ne|trice|rice|se|euse)\\)?(?![\\p{L}.])|(?<=[\\p{L}])[/(@]-?a\\)?(?!\\p{L})");

    /** {@code CEO at Acme}, {@code VP Sales @ Acme}: what follows is a company's name. */
    private static final Pattern EMPLOYER = Pattern.compile("(?iu)(?:\\s@|@|\\s(?:at|bei|beim|chez|presso|bij)\\s).*");

    private TitleText() {}

    /** The roles of a title, each as what it lists: {@code "CTO, Partner | Speaker"} is two. */
    static List<List<String>> roles(String title) {
        String plain = ANYBODY.matcher(title).replaceAll(" ");
        return ROLES_APART
                .splitAsStream(ENDINGS.matcher(plain).replaceAll(""))
                .map(role -> Arrays.stream(LISTED.split(role, -1))
                        .map(part -> EMPLOYER.matcher(part).replaceFirst(""))
                        .toList())
                .toList();
    }
}

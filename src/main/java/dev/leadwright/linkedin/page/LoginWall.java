package dev.leadwright.linkedin.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Knows the page that LinkedIn shows instead of another to those who are not logged in. */
final class LoginWall {
    private static final Pattern PATH =
            Pattern.compile("(?i)/(?:authwall|login|uas/login|checkpoint|signup)(?:[/?].*)?");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:sign up|log ?in|sign in|anmelden|einloggen|s.identifier|iniciar sesión|security verification)\\b.*linkedin.*"
                    + "|linkedin[: ,]+(?:log ?in|sign ?(?:in|up)|anmelden|einloggen).*");

    private LoginWall() {}

    static boolean stands(Document page, Optional<URI> address) {
        boolean there = address.map(URI::getPath)
                .filter(path -> path != null && PATH.matcher(path).matches())
                .isPresent();
        boolean asked = !page.select(
                        "meta[name=pageKey][content*=authwall], meta[name=pageKey][content*=auth_wall], form.login__form, .authwall-join-form,"
                                + " script[data-page-instance*=authwall], form[action*=/uas/login-submit][id=app__container]")
                .isEmpty();
        boolean onlyThat = page.select("section, main h1").isEmpty() || asked;
        return there || asked || (TITLE.matcher(page.title().strip()).matches() && onlyThat);
    }
}

package dev.leadwright.web.browser;

import dev.leadwright.web.wall.Form;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Addresses that the browser is given or sent to: a page load for each, an hour of them. */
@Tag("slow")
class BrowserSentAwayTests extends BrowserAtTheWall {
    @Override
    protected Set<Form> forms() {
        return EnumSet.range(Form.DIRECT, Form.POST);
    }
}

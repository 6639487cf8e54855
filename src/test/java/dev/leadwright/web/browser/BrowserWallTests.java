package dev.leadwright.web.browser;

import dev.leadwright.web.wall.Form;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Addresses that a page embeds, fetches or connects to, fifty on a page: five minutes. */
@Tag("slow")
class BrowserWallTests extends BrowserAtTheWall {
    @Override
    protected Set<Form> forms() {
        return EnumSet.range(Form.FRAME, Form.WEBRTC);
    }
}

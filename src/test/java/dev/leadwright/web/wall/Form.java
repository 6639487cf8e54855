package dev.leadwright.web.wall;

import java.util.Locale;

/** How a client comes upon an address. */
public enum Form {
    /** It is asked to visit it. */
    DIRECT(1, "%s"),
    /** The public site redirects to it. */
    REDIRECT(1, "%s"),
    META(1, "<meta http-equiv=refresh content='0;url=%s'>"),
    LOCATION(1, "<script>location.href = '%s'</script>"),
    OPEN(1, "<script>window.open('%s')</script>"),
    POST(1, "<form method=post action='%s'></form><script>document.forms[0].submit()</script>"),
    FRAME(50, "<iframe src='%s'></iframe>"),
    IMAGE(50, "<img src='%s'>"),
    SCRIPT(50, "<script src='%s'></script>"),
    STYLE(50, "<link rel=stylesheet href='%s'>"),
    OBJECT(50, "<object data='%s'></object>"),
    MEDIA(50, "<video src='%s' preload=auto></video>"),
    PREFETCH(50, "<link rel=preconnect href='%1$s'><link rel=prefetch href='%1$s'>"),
    FETCH(50, "<script>try { fetch('%s', {mode: 'no-cors'}).catch(() => 0) } catch (e) {}</script>"),
    BEACON(50, "<script>try { navigator.sendBeacon('%s', 'x') } catch (e) {}</script>"),
    EVENTS(50, "<script>try { new EventSource('%s') } catch (e) {}</script>"),
    WORKER(50, "<script>try { new Worker('%s') } catch (e) {}</script>"),
    SOCKET(50, "<script>try { new WebSocket('%s'.replace(/^http/i, 'ws')) } catch (e) {}</script>"),
    /** ICE servers by UDP and TCP. */
    WEBRTC(50, """
            <script>try {
              const host = '%s'.replace(/^[a-z-]*:?[/\\\\]*/i, '').replace(/[/?#].*/, '')
              const peer = new RTCPeerConnection({iceServers: [{urls: 'stun:' + host},
                {urls: 'turn:' + host + '?transport=tcp', username: 'x', credential: 'x'}]})
              peer.createDataChannel('x')
              peer.createOffer().then(offer => peer.setLocalDescription(offer))
            } catch (e) {}</script>""");

    private final int vectorsOnAPage;
    private final String html;

    Form(int vectorsOnAPage, String html) {
        this.vectorsOnAPage = vectorsOnAPage;
        this.html = html;
    }

    int vectorsOnAPage() {
        return vectorsOnAPage;
    }

    /** For a page's source. In single quotes, JavaScript and HTML escape what could end them in the same way: not at all. */
    String html(String address) {
        StringBuilder safe = new StringBuilder();
        boolean script = html.contains("<script>");
        address.chars().forEach(c -> {
            if (c > ' ' && c <= '~' && "'\"<>&\\".indexOf(c) < 0) {
                safe.append((char) c);
            } else {
                safe.append(String.format(Locale.ROOT, script ? "\\u%04x" : "&#%d;", c));
            }
        });
        return String.format(Locale.ROOT, html, safe);
    }
}

package dev.leadwright.web.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chromium's command line: nothing leaves but through a page's own proxy, and nothing runs that no page asked for. */
final class ChromiumFlags {
    private static final List<String> ALWAYS = List.of(
            "--headless=new",
            "--remote-debugging-pipe",
            "--no-startup-window",
            // A page's context brings its proxy. What belongs to none finds a port where nobody listens.
            "--proxy-server=http://127.0.0.1:9",
            "--proxy-bypass-list=<-loopback>",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--dns-prefetch-disable",
            "--disable-quic",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--no-pings",
            "--no-first-run",
            "--no-default-browser-check",
            "--block-new-web-contents",
            "--deny-permission-prompts",
            "--disable-background-networking",
            "--disable-breakpad",
            "--disable-client-side-phishing-detection",
            "--disable-component-extensions-with-background-pages",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-dev-shm-usage",
            "--disable-domain-reliability",
            "--disable-extensions",
            "--disable-gpu",
            "--disable-notifications",
            "--disable-speech-api",
            "--disable-sync",
            "--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,"
                    + "MediaRouter,OptimizationHints,Translate",
            "--hide-scrollbars",
            "--js-flags=--max-old-space-size=512",
            "--lang=en-US",
            "--metrics-recording-only",
            "--mute-audio",
            "--password-store=basic",
            "--use-mock-keychain");

    private ChromiumFlags() {}

    static List<String> of(LaunchPlan plan, Path profile, String userAgent) {
        List<String> flags = new ArrayList<>(ALWAYS);
        flags.add("--user-data-dir=" + profile);
        flags.add("--user-agent=" + asBrowser(userAgent));
        if (!plan.sandbox()) {
            flags.add("--no-sandbox");
        }
        return List.copyOf(flags);
    }

    /** Sites send their real pages to browsers only; who is behind this one stands at the end. */
    static String asBrowser(String userAgent) {
        return "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 " + userAgent;
    }
}

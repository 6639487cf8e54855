package dev.leadwright.portal.fault;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes the connection of a request that asks for it, with nothing more said. A servlet filter cannot: whatever it
 * throws, Tomcat makes an answer of it.
 */
@Component
class ConnectionCut implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String WANTED = ConnectionCut.class.getName();

    /** When the request has gone through, its connection is closed. What was flushed until then arrives. */
    static void demand(HttpServletRequest request) {
        request.setAttribute(WANTED, true);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new CuttingValve());
    }

    private static final class CuttingValve extends ValveBase {

        CuttingValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(WANTED) != null) {
                request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}

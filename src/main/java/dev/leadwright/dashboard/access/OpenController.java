package dev.leadwright.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Opens the dashboard with a one-time link. Looking at the link only shows a button: chat programs and mail filters
 * fetch links before their reader does, and must not use them up.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping(OpenController.PATH)
class OpenController {
    static final String PATH = "/open";

    private final OneTimeLinks links;
    private final SecurityContextRepository sessions;

    OpenController(OneTimeLinks links, SecurityContextRepository sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        if (token.isBlank()) {
            return askForLink("Please open the dashboard with a link", model, response);
        }
        model.addAttribute("token", token);
        return "open";
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!links.redeem(token)) {
            return askForLink("This link was used before or is too old", model, response);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "operator", null, List.of(new SimpleGrantedAuthority("ROLE_OPERATOR"))));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        sessions.saveContext(context, request, response);
        return "redirect:/";
    }

    private static String askForLink(String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("why", why);
        return "link-needed";
    }
}

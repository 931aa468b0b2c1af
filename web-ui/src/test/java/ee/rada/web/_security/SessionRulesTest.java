package ee.rada.web._security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.rada.kernel.posts.OfficialId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionRulesTest {

    private final Login login = new Login("juht", OfficialId.random(), Instant.EPOCH);
    private final Accounts accounts = mock(Accounts.class);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void logIn() {
        when(accounts.stands(login)).thenReturn(true);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_session_lasts_a_working_day_however_busy_it_is() throws ServletException, IOException {
        pass("/projects", SessionRules.LONGEST.minusMinutes(1));
        assertThat(session.isInvalid()).isFalse();

        pass("/projects", SessionRules.LONGEST.plusSeconds(1));
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void a_session_ends_when_the_password_was_changed_elsewhere() throws ServletException, IOException {
        when(accounts.stands(login)).thenReturn(false);

        pass("/projects", Duration.ZERO);

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_temporary_password_leads_to_the_page_for_another_and_nowhere_else() throws ServletException, IOException {
        when(accounts.isTemporary(login)).thenReturn(true);

        assertThat(pass("/projects", Duration.ZERO).getRedirectedUrl()).isEqualTo("/password");
        assertThat(pass("/password", Duration.ZERO).getRedirectedUrl()).isNull();
        assertThat(pass("/logout", Duration.ZERO).getRedirectedUrl()).isNull();
        assertThat(pass("/rada.css", Duration.ZERO).getRedirectedUrl()).isNull();
    }

    private MockHttpServletResponse pass(String path, Duration later) throws ServletException, IOException {
        var clock = Clock.fixed(Instant.ofEpochMilli(session.getCreationTime()).plus(later), ZoneOffset.UTC);
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        var response = new MockHttpServletResponse();
        new SessionRules(accounts, clock).doFilter(request, response, new MockFilterChain());
        return response;
    }
}

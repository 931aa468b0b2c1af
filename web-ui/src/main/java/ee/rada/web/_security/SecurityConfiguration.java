package ee.rada.web._security;

import ee.rada.kernel.Role;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Nothing is open but what is named here: login with its assets, and whether the service lives and is ready. {@link PasswordLogin} is
 * found by its type; named here as well it would look at every wrong password twice.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] STRANGERS = {
        "/login", "/language/*", "/*.css", "/*.js", "/*.svg", "/favicon.ico", "/webjars/**"
    };
    /** Spring's own writer says it over TLS only; a browser that trusts the loopback understands it there too. */
    private static final String EVERYTHING = "\"cache\", \"cookies\", \"storage\"";

    private static final String[] PROBES = {"/actuator/health/liveness", "/actuator/health/readiness"};

    /** Programs: a password with every request, no session, and so no forged form to fear. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Strangers strangers, Callers callers, Accounts accounts)
            throws Exception {
        http.securityMatcher("/api", "/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PROBES)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(only(Role.ADMINISTRATOR, callers))
                        .anyRequest()
                        .access(settled(accounts)))
                .httpBasic(basic -> basic.authenticationEntryPoint(strangers))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return answersOurWay(http, strangers);
    }

    /** People: a form, a session, and a token in every form of theirs. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, Strangers strangers, Accounts accounts, @Qualifier("wallClock") Clock clock)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(STRANGERS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SessionRules(accounts, clock), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/login").failureHandler(strangers))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout")
                        .addLogoutHandler((_, response, _) -> response.setHeader("Clear-Site-Data", EVERYTHING)));
        return answersOurWay(http, strangers);
    }

    private static SecurityFilterChain answersOurWay(HttpSecurity http, Strangers strangers) throws Exception {
        return http.exceptionHandling(
                        handling -> handling.authenticationEntryPoint(strangers).accessDeniedHandler(strangers))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A temporary password is for a person to change, not for a program to use. */
    private static AuthorizationManager<RequestAuthorizationContext> settled(Accounts accounts) {
        return (authentication, _) -> new AuthorizationDecision(
                authentication.get().getPrincipal() instanceof Login login && !accounts.isTemporary(login));
    }

    private static AuthorizationManager<RequestAuthorizationContext> only(Role role, Callers callers) {
        return (authentication, _) -> new AuthorizationDecision(callers.find(authentication.get()).stream()
                .anyMatch(caller -> caller.roles().contains(role)));
    }

    /** Measuring each filter of the chain by itself took a tenth of what a command costs; the request as a whole is measured anyway. */
    @Bean
    static SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}

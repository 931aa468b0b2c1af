package ee.rada.web._moment;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets every page be asked about an earlier moment; questions of the API read it with their other parameters. The past is only read:
 * whoever sends something with it is refused.
 */
@Configuration(proxyBeanMethods = false)
class MomentOfRequest implements WebMvcConfigurer, HandlerInterceptor {

    /** After this a page shows how far the replay is. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Moments moments;

    MomentOfRequest(Moments moments) {
        this.moments = moments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
        if (asked && handler instanceof HandlerMethod method) {
            if (!List.of("GET", "HEAD").contains(request.getMethod())) {
                refuse(request, "only-reading");
            } else if (isOfThePresent(request)) {
                if (!method.getBeanType().isAnnotationPresent(ReadsMoment.class)) {
                    refuse(request, "unknown-parameter");
                }
            } else {
                bind(request);
            }
        }
        return true;
    }

    /** For programs only questions have a past; a file that is published is what may be published now. */
    private static boolean isOfThePresent(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/exports/");
    }

    private void bind(HttpServletRequest request) {
        var errors = new ArrayList<FieldError>();
        moments.bind(request, PATIENCE, (name, code) -> errors.add(wrong(name, code)));
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    /** Only what is in the address: a form may have a field of that name. */
    private static void refuse(HttpServletRequest request, String code) {
        String query = request.getQueryString();
        Stream.of(AskedMoment.AS_OF, AskedMoment.EFFECTIVE_ON)
                .filter(name -> query != null && ("&" + query).contains("&" + name + "="))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.fields(List.of(wrong(name, code)));
                });
    }

    private static FieldError wrong(String parameter, String code) {
        return new FieldError("", code, Map.of("parameter", parameter));
    }
}

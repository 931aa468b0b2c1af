package ee.rada.web._errors;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.store.StoreUnavailable;
import ee.rada.store.StreamMoved;
import ee.rada.store.access.LookNotRecorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says of any failure which problem it is. What nobody foresaw is logged once and told to nobody but by its number. */
@Component
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** The problem behind an exception, looking through the wrappers that buses and futures put around it. */
    public Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        var id = UUID.randomUUID();
        LOG.error("Unforeseen failure {}", id, thrown);
        return new Problem(ProblemCode.INTERNAL_ERROR, Map.of(), List.of(), id);
    }

    private static Optional<Problem> known(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case Refusal refusal -> Problem.of(refusal);
                    case StreamMoved moved ->
                        Problem.of(ProblemCode.VERSION_CONFLICT, Map.of("currentVersion", moved.actual()));
                    case ConcurrencyException _ -> Problem.of(ProblemCode.VERSION_CONFLICT);
                    case StoreUnavailable _ -> Problem.of(ProblemCode.UNAVAILABLE);
                    case LookNotRecorded _ -> Problem.of(ProblemCode.UNAVAILABLE);
                    case CsrfException _ -> Problem.of(ProblemCode.FORM_EXPIRED);
                    case AccessDeniedException _ -> Problem.of(ProblemCode.FORBIDDEN_ROLE);
                    case AuthenticationException _ -> Problem.of(ProblemCode.LOGIN_REQUIRED);
                    case MaxUploadSizeExceededException _ -> Problem.of(ProblemCode.BODY_TOO_LARGE);
                    case MissingServletRequestPartException part -> field("/" + part.getRequestPartName(), "required");
                    case MultipartException _ -> field("", "not-multipart");
                    case MissingServletRequestParameterException missing ->
                        parameter(missing.getParameterName(), "required");
                    case MethodArgumentTypeMismatchException mismatch -> parameter(mismatch.getName(), "malformed");
                    case TypeMismatchException _ -> Problem.of(ProblemCode.VALIDATION);
                    case InvalidParameterException parameters -> Problem.of(ofStatus(parameters.getErrorCode()));
                    case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
                    case ErrorResponse response
                    when response.getStatusCode().is4xxClientError() ->
                        Problem.of(ofStatus(response.getStatusCode().value()));
                    default -> null;
                });
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException method) {
        var allowed = method.getSupportedHttpMethods();
        return Problem.of(
                ProblemCode.METHOD_NOT_ALLOWED,
                allowed == null
                        ? Map.of()
                        : Map.of(
                                "allowed",
                                allowed.stream().map(HttpMethod::name).sorted().toList()));
    }

    private static Problem field(String pointer, String code) {
        return Problem.of(Refusal.fields(List.of(new FieldError(pointer, code))));
    }

    private static Problem parameter(String name, String code) {
        return Problem.of(Refusal.fields(List.of(new FieldError("", code, Map.of("parameter", name)))));
    }

    /** The problem that says no more than an HTTP status does. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> ProblemCode.LOGIN_REQUIRED;
            case 403 -> ProblemCode.FORBIDDEN_ROLE;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemCode.TOO_MANY_REQUESTS;
            case 503 -> ProblemCode.UNAVAILABLE;
            default -> status < 500 ? ProblemCode.VALIDATION : ProblemCode.INTERNAL_ERROR;
        };
    }
}

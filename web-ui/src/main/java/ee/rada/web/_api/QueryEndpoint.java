package ee.rada.web._api;

import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.query.why.Explain;
import ee.rada.web._moment.Moments;
import ee.rada.web._moment.ReadsMoment;
import ee.rada.web._security.Callers;
import ee.rada.web.commands.RecordShape;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers every question of {@link ApiQuery#ALL} at its address. */
@Component
@ReadsMoment
class QueryEndpoint implements SmartInitializingSingleton {

    private static final Map<String, ApiQuery> BY_PATH =
            ApiQuery.ALL.stream().collect(Collectors.toMap(ApiQuery::path, Function.identity()));

    private static final Duration LONGEST_REPLAY = Duration.ofSeconds(30);

    private final RequestMappingHandlerMapping mapping;
    private final Asking asking;
    private final Callers callers;
    private final Moments moments;
    private final Reasons reasons;
    private final Clock clock;

    QueryEndpoint(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Asking asking,
            Callers callers,
            Moments moments,
            Reasons reasons,
            Clock clock) {
        this.mapping = mapping;
        this.asking = asking;
        this.callers = callers;
        this.moments = moments;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var answer = ReflectionUtils.findMethod(QueryEndpoint.class, "answer", HttpServletRequest.class, Map.class);
        for (ApiQuery query : ApiQuery.ALL) {
            var info = RequestMappingInfo.paths(query.path())
                    .methods(RequestMethod.GET)
                    .options(mapping.getBuilderConfiguration())
                    .build();
            mapping.registerMapping(info, this, Objects.requireNonNull(answer));
        }
    }

    @ResponseBody
    ResponseEntity<Object> answer(HttpServletRequest request, @PathVariable Map<String, String> path) {
        var asked = Objects.requireNonNull(
                BY_PATH.get(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))));
        var parameters = new Parameters(request);
        Long atLeast = parameters.number(Parameters.AT_LEAST);
        moments.bind(request, LONGEST_REPLAY, parameters::wrong);
        String figure = parameters.figure();
        Query question = parameters.question(asked, path, LocalDate.now(clock), callers.current());
        if (atLeast != null) {
            asking.awaitPosition(atLeast);
        }
        try {
            requireParent(asked, path);
            if (figure == null) {
                Record answer = asking.ask(callers.current(), question, asked.answer());
                return response(asked, answer).body(answer);
            }
            var explain = new Explain(question, figure.equals("true") ? null : figure);
            var explained = asking.ask(callers.current(), explain, Explain.Answer.class);
            return response(asked, explained.answer()).body(reasons.of(explained));
        } catch (Refusal refused) {
            throw Parameters.naming(refused);
        }
    }

    /** Below a thing that is not there, nothing is found: an empty list would say that there is nothing yet. */
    private void requireParent(ApiQuery asked, Map<String, String> path) {
        asked.parent().ifPresent(parent -> {
            String value = Objects.requireNonNull(path.get(asked.variables().getFirst()));
            var question = Parameters.of(parent, Map.of(parent.variables().getFirst(), value), LocalDate.now(clock));
            asking.requireThere(callers.current(), question, parent.answer());
        });
    }

    private static ResponseEntity.BodyBuilder response(ApiQuery asked, Record answer) {
        var response = ResponseEntity.ok();
        for (RecordShape.Field field : RecordShape.of(asked.answer()).fields()) {
            if (field.name().equals("position")) {
                response.header("Rada-Position", String.valueOf(field.of(answer)));
            } else if (field.name().equals("version") && asked.isOfOneThing()) {
                response.eTag("\"" + field.of(answer) + "\"");
            }
        }
        return response;
    }
}

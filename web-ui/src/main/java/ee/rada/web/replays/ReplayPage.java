package ee.rada.web.replays;

import ee.rada.query._axon.ReplayKind;
import ee.rada.query._axon.ReplayState;
import ee.rada.query.deadletters.FindDeadLetters;
import ee.rada.query.replays.FindReplays;
import ee.rada.query.replays.GetReplay;
import ee.rada.web._api.Asking;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Are the rows that everybody reads what the events say? And how far is what folds them anew? */
@Page
final class ReplayPage {

    private static final int ROWS = 20;
    private static final int SECONDS_TO_RELOAD = 2;

    private final Asking asking;
    private final ReplayDesk desk;
    private final Formats fmt;
    private final Clock clock;

    ReplayPage(Asking asking, ReplayDesk desk, Formats fmt, @Qualifier("wallClock") Clock clock) {
        this.asking = asking;
        this.desk = desk;
        this.fmt = fmt;
        this.clock = clock;
    }

    /**
     * One that is running.
     *
     * @param left how long it will take still; null until that can be told
     */
    public record Running(
            String kind,
            FindReplays.Item item,
            String rate,
            @Nullable String left) {}

    /** What one earlier replay shows in a line. */
    public record Line(FindReplays.Item item, String mood, String state, String took) {}

    @GetMapping("/replay")
    String show(@RequestParam(required = false) @Nullable Long after, Caller caller, Model model) {
        List<FindReplays.Item> running = Stream.of(ReplayKind.values())
                .flatMap(kind -> latest(caller, kind, 1).stream())
                .filter(FindReplays.Item::running)
                .toList();
        var page = asking.ask(caller, new FindReplays(null, after, ROWS), FindReplays.Answer.class);
        model.addAttribute("running", running.stream().map(this::running).toList());
        model.addAttribute("refresh", running.isEmpty() ? null : SECONDS_TO_RELOAD);
        model.addAttribute("lines", page.items().stream().map(this::line).toList());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "parked",
                !asking.ask(caller, new FindDeadLetters(null, 1), FindDeadLetters.Answer.class)
                        .items()
                        .isEmpty());
        model.addAttribute("may", caller.mayReplay());
        for (ReplayKind kind : ReplayKind.values()) {
            model.addAttribute("free" + code(kind), running.stream().noneMatch(item -> item.kind() == kind));
        }
        lastResult(caller).ifPresent(item -> result(item.replayId(), caller, model));
        return "replays/replay";
    }

    @GetMapping("/replay/{replayId}")
    String one(@PathVariable long replayId, Caller caller, Model model) {
        result(replayId, caller, model);
        return "replays/result";
    }

    @PostMapping("/replay/{kind}")
    String begin(@PathVariable String kind, Caller caller) {
        desk.begin(ReplayDesk.kind(kind), caller);
        return "redirect:/replay";
    }

    @PostMapping("/replay/{kind}/cancel")
    String cancel(@PathVariable String kind, Caller caller) {
        desk.cancel(ReplayDesk.kind(kind), caller);
        return "redirect:/replay";
    }

    private List<FindReplays.Item> latest(Caller caller, ReplayKind kind, int most) {
        return asking.ask(caller, new FindReplays(kind, null, most), FindReplays.Answer.class)
                .items();
    }

    private Optional<FindReplays.Item> lastResult(Caller caller) {
        return latest(caller, ReplayKind.CHECK, ROWS).stream()
                .filter(item -> item.equal() != null)
                .findFirst();
    }

    private void result(long replayId, Caller caller, Model model) {
        var answer = asking.ask(caller, new GetReplay(replayId), GetReplay.Answer.class);
        model.addAttribute("result", answer);
        model.addAttribute("line", line(answer.replay()));
    }

    private Running running(FindReplays.Item item) {
        var now = clock.instant();
        Duration left = item.left(now);
        return new Running(code(item.kind()), item, fmt.number(item.perSecond(now)), left == null ? null : text(left));
    }

    private Line line(FindReplays.Item item) {
        String state = Boolean.FALSE.equals(item.equal())
                ? "differs"
                : item.state().name().toLowerCase(Locale.ROOT);
        return new Line(item, mood(item), state, text(item.took(clock.instant())));
    }

    private static String mood(FindReplays.Item item) {
        if (Boolean.FALSE.equals(item.equal()) || item.state() == ReplayState.FAILED) {
            return "bad";
        }
        return switch (item.state()) {
            case RUNNING -> "now";
            case DONE -> "good";
            case CANCELLED, FAILED -> "plain";
        };
    }

    private static String code(ReplayKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** {@code 03:12}, or with hours {@code 1:03:12}. */
    private static String text(Duration duration) {
        String rest = "%02d:%02d".formatted(duration.toMinutesPart(), duration.toSecondsPart());
        return duration.toHours() == 0 ? rest : duration.toHours() + ":" + rest;
    }
}

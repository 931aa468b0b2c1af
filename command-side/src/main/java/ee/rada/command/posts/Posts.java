package ee.rada.command.posts;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.inOrder;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.posts.PostState.Appointment;
import ee.rada.kernel.Event;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.AppointmentNoted;
import ee.rada.kernel.posts.PostCommand;
import ee.rada.kernel.posts.PostCommand.AppointToPost;
import ee.rada.kernel.posts.PostCommand.DefinePost;
import ee.rada.kernel.posts.PostCommand.DefineSubstitutes;
import ee.rada.kernel.posts.PostCommand.EndAppointment;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.kernel.posts.PostId;
import java.util.List;
import java.util.Objects;

/** Decides on posts: one person holds a post at a time. */
public final class Posts implements Decider<PostCommand, PostState, PostEvent> {

    private final Officials officials;

    public Posts(Officials officials) {
        this.officials = officials;
    }

    @Override
    public Class<PostCommand> commands() {
        return PostCommand.class;
    }

    @Override
    public Class<PostEvent> events() {
        return PostEvent.class;
    }

    @Override
    public PostState initial() {
        return PostState.NONE;
    }

    @Override
    public PostState evolve(PostState state, PostEvent event, By by) {
        return state.evolve(event);
    }

    @Override
    public List<Event> decide(PostState state, PostCommand command, Context context) {
        return switch (command) {
            case DefinePost c -> define(state, c);
            case AppointToPost c -> appoint(state, c, context);
            case EndAppointment c -> end(state, c);
            case DefineSubstitutes c -> defineSubstitutes(state, c, context);
        };
    }

    private static List<Event> define(PostState state, DefinePost c) {
        fresh(state.exists(), "/postId");
        if (c.role() == Role.SYSTEM) {
            throw Refusal.fields(List.of(new FieldError("/role", "not-allowed")));
        }
        Region region = Objects.requireNonNullElse(c.region(), Region.ALL);
        return List.of(new PostDefined(c.postId(), c.title(), c.unit(), c.role(), region, c.managerPostId()));
    }

    private List<Event> defineSubstitutes(PostState state, DefineSubstitutes c, Context context) {
        found(state.exists() ? state : null, "/postId");
        var allowed = c.allowedPosts().stream().distinct().toList();
        for (int i = 0; i < allowed.size(); i++) {
            String pointer = "/allowedPosts/" + c.allowedPosts().indexOf(allowed.get(i));
            if (allowed.get(i).equals(c.postId())) {
                throw Refusal.fields(List.of(new FieldError(pointer, "not-allowed")));
            }
            found(of(allowed.get(i), context).exists() ? c : null, pointer);
        }
        return allowed.equals(state.substitutes()) ? List.of() : List.of(new SubstitutesDefined(c.postId(), allowed));
    }

    /** Reads a post that another decision is about. */
    public PostState of(PostId id, Context context) {
        return context.read(this, PostEvent.stream(id));
    }

    private List<Event> appoint(PostState state, AppointToPost c, Context context) {
        found(state.exists() ? state : null, "/postId");
        boolean active =
                context.read(officials, OfficialEvent.stream(c.officialId())).active();
        found(active ? c.officialId() : null, "/officialId");
        Appointment last = state.last();
        if (last != null && (last.until() == null || !last.until().isBefore(c.from()))) {
            throw new Refusal(ProblemCode.VALIDITY_OVERLAP).at("/from");
        }
        return List.of(
                new OfficialAppointed(c.postId(), c.officialId(), c.from()),
                new AppointmentNoted(c.officialId(), c.postId()));
    }

    private static List<Event> end(PostState state, EndAppointment c) {
        found(state.exists() ? state : null, "/postId");
        Appointment last = state.last();
        if (last == null || last.until() != null) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", "VACANT");
        }
        inOrder(last.from(), c.on(), "/on");
        return List.of(new AppointmentEnded(c.postId(), last.official(), c.on(), c.reason()));
    }
}

package ee.rada.web.planfiles;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.posts.FindPosts;
import ee.rada.query.projects.GetPlan;
import ee.rada.store.FileStore;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.commands.StableIds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Where plans in files are handed in: looked at first, then taken over as one draft of a proposal, or as a new project. */
@Component
final class PlanFileDesk {

    private static final int MOST_POSTS = 500;

    private final FileStore files;
    private final Asking asking;
    private final CommandSender sender;
    private final Clock clock;

    PlanFileDesk(FileStore files, Asking asking, CommandSender sender, Clock clock) {
        this.files = files;
        this.asking = asking;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Keeps a file under its hash, to be looked at and taken over. Refused: {@code validation} for an empty one,
     * {@code import-too-large}.
     */
    String keep(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw SheetRefusal.empty();
        }
        if (file.getSize() > SheetReader.LARGEST) {
            throw SheetRefusal.tooLarge(SheetReader.LARGEST);
        }
        return keep(file.getBytes());
    }

    String keep(byte[] content) throws IOException {
        SheetReader.read(content);
        return files.put(new ByteArrayInputStream(content), SheetReader.LARGEST).sha256();
    }

    /** A kept file as a plan. Refused: {@code not-found}, and as {@link PlanFileReader} says. */
    PlanFile read(String sha256) throws IOException {
        if (!files.has(sha256)) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/file");
        }
        try (InputStream content = files.open(sha256)) {
            return PlanFileReader.read(content.readNBytes(SheetReader.LARGEST + 1));
        }
    }

    GetPlan.Answer plan(ProjectId project, Caller caller) {
        return asking.ask(caller, new GetPlan(project, LocalDate.now(clock)), GetPlan.Answer.class);
    }

    /** A kept file beside the live plan. */
    PlanDiff diff(ProjectId project, Wish wish, Caller caller) throws IOException {
        require(caller, DraftPlanChange.class);
        var live = live(project, caller);
        return PlanDiff.of(
                read(wish.sha256),
                live,
                row -> new ActivityId(StableIds.of("plan-file-row", project, wish.sha256, row.code())),
                wish.cancelMissing);
    }

    /**
     * Drafts one proposal of everything that a kept file changes; sent again, it is the same proposal. Refused: {@code validation} with
     * every faulty cell, {@code no-change}, and as the draft itself.
     *
     * @param diff of the same wish
     */
    Drafted draft(PlanDiff diff, Wish wish, Channel channel, Caller caller) {
        requireNone(diff.faults());
        if (diff.items().isEmpty()) {
            throw new Refusal(ProblemCode.NO_CHANGE).at("/file");
        }
        var plan = diff.plan();
        var id = StableIds.of(
                "plan-file-draft",
                plan.projectId(),
                wish.sha256,
                plan.planVersion(),
                wish.cancelMissing,
                wish.title,
                wish.rationale);
        var command = new DraftPlanChange(
                new ProposalId(id),
                plan.projectId(),
                plan.planVersion(),
                null,
                wish.title,
                wish.rationale,
                false,
                diff.items(),
                null,
                null,
                null);
        return new Drafted(
                command.proposalId(),
                sender.send(caller, command, Circumstances.of(channel).withCommandId(id)));
    }

    /**
     * What somebody wants done with a kept file.
     *
     * @param cancelMissing whether activities that the file leaves out are to be cancelled
     */
    record Wish(String sha256, String title, String rationale, boolean cancelMissing) {}

    record Drafted(ProposalId proposalId, CommandAnswer answer) {}

    /** Makes the draft of a new project; brought in again, it is the same project and nothing is added. */
    CommandAnswer create(NewProject project, Channel channel, Caller caller) {
        require(caller, RegisterProject.class);
        requireNone(project.file().faults());
        requireNone(project.faults());
        if (project.file().rows().isEmpty()) {
            throw new Refusal(ProblemCode.NO_CHANGE).at("/file");
        }
        CommandAnswer last = null;
        var commands = project.commands();
        for (int i = 0; i < commands.size(); i++) {
            var id = StableIds.of("plan-file-command", project.projectId(), project.title(), project.aim(), i);
            last = sender.send(
                    caller, commands.get(i), Circumstances.of(channel).withCommandId(id));
        }
        return Objects.requireNonNull(last);
    }

    static void require(Caller caller, Class<? extends Command> command) {
        if (!caller.maySend(command)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }

    private static void requireNone(List<CellFault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.fields(faults.stream()
                    .map(CellFault::error)
                    .map(error -> error.below("/cells"))
                    .toList());
        }
    }

    private PlanDiff.Live live(ProjectId project, Caller caller) {
        var budget = asking.ask(caller, new GetBudget(project, null, LocalDate.now(clock)), GetBudget.Answer.class);
        var lines = new HashMap<String, LineId>();
        var twice = new HashSet<String>();
        for (GetBudget.Line line : budget.lines()) {
            if (lines.put(line.code(), line.lineId()) != null) {
                twice.add(line.code());
            }
        }
        lines.keySet().removeAll(twice);
        return new PlanDiff.Live(plan(project, caller), budget.currency(), posts(caller), lines);
    }

    /** By title, where only one bears it. */
    private Map<String, PostId> posts(Caller caller) {
        var found =
                asking.ask(caller, new FindPosts(null, LocalDate.now(clock), null, MOST_POSTS), FindPosts.Answer.class);
        var posts = new HashMap<String, PostId>();
        var twice = new HashSet<String>();
        for (FindPosts.Item post : found.items()) {
            if (posts.put(post.title(), post.postId()) != null) {
                twice.add(post.title());
            }
        }
        posts.keySet().removeAll(twice);
        return posts;
    }
}

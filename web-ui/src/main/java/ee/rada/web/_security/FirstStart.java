package ee.rada.web._security;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialCommand;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostCommand;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.regions.RegionCommand;
import ee.rada.query._axon.Knowledge;
import ee.rada.web._wiring.RadaSettings;
import ee.rada.web._wiring.RadaSettings.Demo;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets the first people in. Officials and posts come about by commands like everything else, sent in the service's own post because
 * nobody holds one yet; all ids are fixed, so that a start that was killed half-way is finished by the next one.
 */
@Component
class FirstStart implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SECRET_LENGTH = 20;

    private final Accounts accounts;
    private final CommandSender sender;
    private final PasswordEncoder encoder;
    private final RadaSettings settings;
    private final FirstStartBox box;
    private final Clock clock;
    private final Knowledge knowledge;
    private boolean running;

    FirstStart(
            Accounts accounts,
            CommandSender sender,
            PasswordEncoder encoder,
            RadaSettings settings,
            FirstStartBox box,
            Clock clock,
            Knowledge knowledge) {
        this.accounts = accounts;
        this.sender = sender;
        this.encoder = encoder;
        this.settings = settings;
        this.box = box;
        this.clock = clock;
        this.knowledge = knowledge;
    }

    @Override
    public void start() {
        if (accounts.none()) {
            boolean demo = settings.demo() != Demo.OFF;
            FirstRegions.ALL.forEach(this::setUp);
            welcome(
                    demo ? DemoUser.ALL : List.of(DemoUser.ADMINISTRATOR),
                    demo,
                    demo ? LocalDate.now(clock).minusYears(1).withDayOfYear(1) : LocalDate.now(clock));
        } else if (accounts.allExpired()) {
            String secret = secret();
            accounts.renew(DemoUser.ADMINISTRATOR.username(), String.valueOf(encoder.encode(secret)));
            box.show(List.of(DemoUser.ADMINISTRATOR), secret);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the rows keep up and before the web server starts: whoever finds the door open can come in. */
    @Override
    public int getPhase() {
        return 1;
    }

    /** Accounts come last, all at once: while there are none, the next start begins anew. */
    private void welcome(List<DemoUser> users, boolean demo, LocalDate since) {
        users.forEach(user -> setUp(user, since));
        long last = users.stream()
                .mapToLong(user -> nameSubstitutes(user, since))
                .max()
                .orElse(0);
        knowledge.await(last, PATIENCE);
        String given = demo ? settings.demoPassword() : "";
        String password = given.isEmpty() ? secret() : given;
        // One password, so one hash: fifteen slow ones would keep the first visitor waiting.
        accounts.add(users, String.valueOf(encoder.encode(password)), demo);
        box.show(users, given.isEmpty() ? password : null);
    }

    private void setUp(RegionCommand.DefineRegion region) {
        send("region", region.region().code(), region.validFrom(), region);
    }

    private void setUp(DemoUser user, LocalDate since) {
        send(user, "register", since, new OfficialCommand.RegisterOfficial(user.official(), user.name()));
        send(
                user,
                "define",
                since,
                new PostCommand.DefinePost(
                        user.post(), user.title(), user.unit(), user.role(), user.region(), manager(user)));
        send(user, "appoint", since, new PostCommand.AppointToPost(user.post(), user.official(), since));
    }

    /** Now that there are all posts. Answers with the position after which everything is known of him. */
    private long nameSubstitutes(DemoUser user, LocalDate since) {
        return send(user, "substitutes", since, new PostCommand.DefineSubstitutes(user.post(), user.substitutes()));
    }

    private static @Nullable PostId manager(DemoUser user) {
        return user.manager() == null ? null : DemoUser.postOf(user.manager());
    }

    private long send(DemoUser user, String act, LocalDate since, Command command) {
        return send(act, user.username(), since, command);
    }

    private long send(String act, String of, LocalDate since, Command command) {
        OfficialId administrator = DemoUser.ADMINISTRATOR.official();
        UUID id = UUID.nameUUIDFromBytes(("rada/first-start/" + act + "/" + of).getBytes(UTF_8));
        try {
            return sender.sendAsService(
                            administrator, command, new Circumstances(Channel.AUTOMATION, id, null, null, since, null))
                    .position();
        } catch (Refusal refused) {
            // Done by a start on another day, whose appointment began then.
            if (refused.code() != ProblemCode.COMMAND_ID_REUSED) {
                throw refused;
            }
            return 0;
        }
    }

    private static String secret() {
        return new SecureRandom()
                .ints(SECRET_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

package ee.rada.web.forms;

import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.query.posts.FindOfficials;
import ee.rada.query.posts.FindPosts;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.FindProjects;
import ee.rada.query.projects.FindRecords;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.query.regions.FindRegions;
import ee.rada.web._format.Formats;
import ee.rada.web._look.Field.Choice;
import ee.rada.web._pages.Names;
import ee.rada.web._pages.RegionNames;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an id in a form may name, in people's words. */
@Component
final class Options {

    private static final int MOST = 500;
    private static final Set<String> WORK = Set.of("record-activity", "complete-activity");

    /** Commands about what may lie in all regions. */
    private static final Set<String> EVERYWHERE =
            Set.of("define-post", "add-planned-activity", "change-planned-activity", "draft-plan-change", "edit-draft");

    private final Names names;
    private final Formats fmt;
    private final FormTexts texts;
    private final RegionNames regions;

    Options(RegionNames regions, Names names, Formats fmt, FormTexts texts) {
        this.regions = regions;
        this.names = names;
        this.fmt = fmt;
        this.texts = texts;
    }

    /** The choices for an id of that type, of any thing a project; empty where there is nothing to choose from yet. */
    List<Choice> of(Class<?> id, Asked asked, @Nullable ProjectId project) {
        if (id == PostId.class) {
            return posts(asked);
        } else if (id == OfficialId.class) {
            return officials(asked);
        } else if (id == ProjectId.class || id == UUID.class) {
            return projects(asked);
        } else if (project == null) {
            return List.of();
        }
        return inProject(id, asked, project);
    }

    private List<Choice> inProject(Class<?> id, Asked asked, ProjectId project) {
        if (id == ActivityId.class) {
            return activities(asked, project);
        } else if (id == LineId.class) {
            return lines(asked, project);
        } else if (id == EntryId.class) {
            return entries(asked, project);
        } else if (id == RecordId.class) {
            return records(asked, project);
        } else if (id == GoalId.class) {
            return goals(asked, project);
        } else if (id == DeviationId.class) {
            return deviations(asked, project);
        }
        return id == StakeholderId.class ? stakeholders(asked, project) : List.of();
    }

    private List<Choice> activities(Asked asked, ProjectId project) {
        return asked.ask(new GetPlan(project, asked.today()), GetPlan.Answer.class).activities().stream()
                .filter(activity -> !WORK.contains(asked.name())
                        || activity.state() == ActivityState.PLANNED
                        || activity.state() == ActivityState.IN_PROGRESS)
                .map(activity -> choice(activity.activityId(), activity.code(), activity.title()))
                .toList();
    }

    private List<Choice> lines(Asked asked, ProjectId project) {
        return asked.ask(new GetBudget(project, null, asked.today()), GetBudget.Answer.class).lines().stream()
                .map(line -> choice(
                        line.lineId(),
                        line.code(),
                        line.title(),
                        String.valueOf(line.year()),
                        texts.text("form.available", asked.locale(), fmt.money(line.available()))))
                .toList();
    }

    /** Spending looks for an open commitment, a reversal for what still counts. */
    private List<Choice> entries(Asked asked, ProjectId project) {
        boolean reversing = asked.name().equals("reverse-entry");
        var entries = asked.ask(new FindEntries(project, null, !reversing, null, MOST), FindEntries.Answer.class);
        return entries.items().stream()
                .filter(entry -> entry.reversal() == null)
                .map(entry -> choice(
                        entry.entryId(),
                        texts.choice(entry.kind(), asked.locale()),
                        fmt.date(entry.date()),
                        fmt.money(entry.open() == null ? entry.amount() : entry.open()),
                        entry.counterparty(),
                        entry.documentRef()))
                .toList();
    }

    private List<Choice> records(Asked asked, ProjectId project) {
        return asked.ask(new FindRecords(project, null, null, MOST), FindRecords.Answer.class).items().stream()
                .map(record -> choice(
                        record.recordId(), record.activityCode(), fmt.date(record.workDate()), record.description()))
                .toList();
    }

    private List<Choice> goals(Asked asked, ProjectId project) {
        return asked.ask(new GetProject(project, asked.today()), GetProject.Answer.class).goals().stream()
                .map(goal -> choice(goal.goalId(), goal.title()))
                .toList();
    }

    /** Those that nobody has explained yet. */
    private List<Choice> deviations(Asked asked, ProjectId project) {
        return asked
                .ask(new FindDeviations(project, null, null, null, MOST), FindDeviations.Answer.class)
                .items()
                .stream()
                .filter(deviation -> deviation.comment() == null)
                .map(deviation -> choice(
                        deviation.deviationId(),
                        texts.choice(deviation.kind(), asked.locale()),
                        deviation.activityCode(),
                        deviation.activityTitle(),
                        fmt.date(deviation.since())))
                .toList();
    }

    private List<Choice> stakeholders(Asked asked, ProjectId project) {
        return asked.ask(new GetProject(project, asked.today()), GetProject.Answer.class).stakeholders().stream()
                .map(one -> choice(one.stakeholderId(), one.name()))
                .toList();
    }

    private List<Choice> projects(Asked asked) {
        var query = new FindProjects(null, null, false, FindProjects.Order.TITLE, asked.today(), null, MOST);
        return asked.ask(query, FindProjects.Answer.class).items().stream()
                .map(project -> choice(project.projectId(), project.number(), project.title()))
                .toList();
    }

    /** The regions of today, and all of them where a project or a post may be everywhere. */
    List<Choice> regions(Asked asked) {
        var found = asked.ask(new FindRegions(asked.today()), FindRegions.Answer.class).items().stream()
                .map(FindRegions.Item::region);
        return Stream.concat(found, EVERYWHERE.contains(asked.name()) ? Stream.of(Region.ALL) : Stream.empty())
                .map(region -> choice(region, regions.name(region, asked.locale())))
                .toList();
    }

    private List<Choice> posts(Asked asked) {
        return asked.ask(new FindPosts(null, asked.today(), null, MOST), FindPosts.Answer.class).items().stream()
                .map(post -> choice(post.postId(), post.title(), post.unit()))
                .toList();
    }

    private List<Choice> officials(Asked asked) {
        return asked
                .ask(new FindOfficials(null, asked.today(), null, MOST), FindOfficials.Answer.class)
                .items()
                .stream()
                .filter(FindOfficials.Item::active)
                .map(official -> choice(official.officialId(), names.open(official.name())))
                .toList();
    }

    private static Choice choice(Object id, @Nullable String... words) {
        var label = Stream.of(words)
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .toList();
        return new Choice(id.toString(), String.join(" · ", label));
    }
}

package ee.rada.web._pages;

import ee.rada.kernel.Topic;
import ee.rada.web._look.Frame.Item;
import ee.rada.web._security.Caller;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the navigation leads to: only what this application has and this person may see. */
@Component
public final class Sections {

    /** A place of the navigation. */
    private record Section(String key, String path, Topic topic) {}

    private static final List<Section> ALL = List.of(
            new Section("desk", "/", Topic.DESK),
            new Section("projects", "/projects", Topic.PROJECTS),
            new Section("decisions", "/decisions", Topic.PLAN_CHANGES),
            new Section("changes", "/plan-changes", Topic.PLAN_CHANGES),
            new Section("comparison", "/comparison", Topic.PROJECTS),
            new Section("deviations", "/deviations", Topic.PROJECTS),
            new Section("cases", "/cases", Topic.CASES),
            new Section("emergencies", "/emergencies", Topic.CLIENT_LOOKS),
            new Section("contacts", "/contacts", Topic.CONTACTS),
            new Section("statistics", "/statistics", Topic.STATISTICS),
            new Section("audit-notes", "/audit-notes", Topic.AUDIT_NOTES),
            new Section("clients", "/clients", Topic.CLIENTS),
            new Section("imports", "/imports", Topic.IMPORTS),
            new Section("exports", "/exports", Topic.EVENT_LOGS),
            new Section("substitutions", "/substitutions", Topic.SUBSTITUTIONS),
            new Section("people", "/posts", Topic.POSTS),
            new Section("proof", "/ledger", Topic.EVENTS),
            new Section("replay", "/replay", Topic.REPLAY),
            new Section("access", "/access", Topic.ACCESS_LOG),
            new Section("help", "/help", Topic.DESK));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Sections(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<Item> of(Caller caller) {
        var paths = paths();
        return ALL.stream()
                .filter(section -> caller.maySee(section.topic()) && paths.contains(section.path()))
                .map(section -> new Item(section.key(), section.path()))
                .toList();
    }

    /** Whether this application answers below such a path at all; features may be left out. */
    public boolean has(String path) {
        return paths().contains(path);
    }

    private Set<String> paths() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toSet());
    }
}

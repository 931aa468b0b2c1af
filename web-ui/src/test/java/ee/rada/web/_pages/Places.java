package ee.rada.web._pages;

import java.util.List;

/** Every page there is to look at, with something on it; forms too. */
final class Places {

    private Places() {}

    /** Whether it is only for those who may send it, or see it. */
    static boolean isForm(String place) {
        return place.equals("/ledger")
                || place.startsWith("/commands/")
                || place.startsWith("/plan-changes/new")
                || place.endsWith("/edit")
                || place.contains("/items/")
                || place.endsWith("-file");
    }

    static List<String> all() {
        var project = "/projects/" + SampleProject.ID;
        var of = "?projectId=" + SampleProject.ID;
        return List.of(
                "/",
                "/projects",
                "/projects?q=puudub",
                project,
                project + "/plan",
                project + "/budget",
                project + "/earned-value",
                "/why" + project + "/budget?explain=%2Ftotal%2F0%2Favailable",
                "/why" + project + "/budget?explain=%2Fevm%2Feac",
                project + "/budget/lines/" + SampleProject.ID,
                project + "/activities/" + SampleProject.ACTIVITY,
                project + "/versions",
                project + "/versions?revision=1",
                project + "/versions/compare?from=1&to=3",
                project + "/changes",
                project + "/records",
                project + "/goals",
                project + "/history",
                project + "/comparison?from=0",
                project + "/time-lapse",
                project + "/time-lapse?n=1&play=5",
                "/comparison?from=0",
                "/decisions",
                "/plan-changes",
                "/plan-changes?state=DRAFT&mine=true",
                "/plan-changes/new" + of,
                "/plan-changes/new" + of + "&kind=MoveActivity",
                "/plan-changes/new" + of + "&kind=AddActivity",
                "/plan-changes/" + SampleProject.DRAFT,
                "/plan-changes/" + SampleProject.DRAFT + "/items/0",
                "/plan-changes/" + SampleProject.DRAFT + "/edit",
                "/plan-changes/" + SampleProject.WAITING,
                "/deviations",
                "/late",
                project + "/plan-file",
                "/projects/from-file",
                "/posts",
                "/password",
                "/ledger",
                "/substitutions",
                "/substitutions?status=ACTIVE&mine=true",
                "/commands/arrange-substitution",
                "/commands/define-substitutes",
                "/help",
                "/commands/record-activity" + of,
                "/commands/amend-budget" + of);
    }
}

package io.taskmanager.task.imports;

import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.account.Account;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.project.Member;
import io.taskmanager.task.project.NewProject;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectCreation;
import io.taskmanager.task.project.Projects;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects that the tasks of one job go to, made when the first task comes, once each. */
final class ImportTargets {

    private static final int LONGEST_NAME = 100;

    private final Projects projects;
    private final ProjectCreation creation;
    private final Accounts accounts;
    private final ImportJob job;
    private final Map<String, Target> known = new HashMap<>();

    /** @param people the members by e-mail address */
    record Target(@Nullable UUID project, Map<String, UUID> people) {}

    ImportTargets(Projects projects, ProjectCreation creation, Accounts accounts, ImportJob job) {
        this.projects = projects;
        this.creation = creation;
        this.accounts = accounts;
        this.job = job;
    }

    /** Where the line belongs; a check makes no project. */
    Target of(ImportLine line) {
        String name = job.projectId() != null ? "" : name(line.project());
        return known.computeIfAbsent(name, this::found);
    }

    private Target found(String name) {
        if (job.projectId() != null) {
            return target(projects.require(job.projectId(), job.owner(), Action.WRITE_TASKS));
        }
        if (job.state() == ImportState.CHECKING) {
            return new Target(null, Map.of());
        }
        UUID distinct = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        IdempotencyKey key = new IdempotencyKey("import:%s:project:%s".formatted(job.id(), distinct));
        return target(creation.create(new NewProject(name, null, null, null), job.owner(), key));
    }

    private Target target(Project project) {
        List<UUID> members = project.members().stream().map(Member::userId).toList();
        Map<String, UUID> people = new HashMap<>();
        accounts.withIds(members).forEach((id, account) -> people.put(address(account), id));
        return new Target(project.id(), people);
    }

    private static String address(Account account) {
        return account.email().toLowerCase(Locale.ROOT);
    }

    private String name(@Nullable String given) {
        String name = given == null ? Texts.title(job.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")) : given;
        String plain = name.isEmpty() ? "Import" : name;
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME - 1) + "…";
    }
}

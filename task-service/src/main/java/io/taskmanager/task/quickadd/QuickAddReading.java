package io.taskmanager.task.quickadd;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.account.Account;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.project.Member;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectNotFound;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lines for those who write them: among their projects and the members of these. Writes nothing. */
@ApplicationScoped
class QuickAddReading {

    private static final String ME = "me";

    private final Projects projects;
    private final Accounts accounts;
    private final Clock clock;

    QuickAddReading(Projects projects, Accounts accounts, Clock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What the line says.
     *
     * @param accepted the languages that the client accepts, the best first
     * @throws ProjectNotFound when the writer may not know of the project
     */
    QuickAddView read(QuickAddRequest request, List<Locale> accepted, UUID caller) {
        ZoneId zone = zone(request.zone());
        String language = language(request.locale(), accepted);
        List<Project> writable = projects.active(caller, Action.WRITE_TASKS);
        if (request.projectId() != null) {
            projects.require(request.projectId(), caller, Action.READ_TASKS);
        }
        Set<String> literal = Optional.ofNullable(request.literal()).stream()
                .flatMap(List::stream)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        QuickAdd read = QuickAdd.of(
                request.text(),
                Phrases.of(language),
                LocalDateTime.ofInstant(clock.instant(), zone),
                new Around(request.projectId(), writable, caller),
                literal);
        return QuickAddView.of(read, request.text(), zone, language);
    }

    private static ZoneId zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw InvalidFields.of("zone", "must be an IANA time zone like Europe/Berlin");
        }
        return ZoneId.of(zone);
    }

    /** The language asked for, or the best that the client accepts; English when it is none of those known here. */
    private static String language(@Nullable String locale, List<Locale> accepted) {
        Stream<Locale> wanted = locale == null ? accepted.stream() : Stream.of(tag(locale));
        return wanted.map(Locale::getLanguage)
                .filter(Phrases.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    private static Locale tag(String locale) {
        try {
            return new Locale.Builder().setLanguageTag(locale.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            throw InvalidFields.of("locale", "must be a language tag like de-AT");
        }
    }

    /** What is around the line of one request; members are read once for each project. */
    private final class Around implements Surroundings {

        private final @Nullable UUID project;
        private final List<Project> writable;
        private final UUID caller;
        private final Map<UUID, Collection<Account>> members = new HashMap<>();

        Around(@Nullable UUID project, List<Project> writable, UUID caller) {
            this.project = project;
            this.writable = writable;
            this.caller = caller;
        }

        @Override
        public @Nullable UUID project() {
            return project;
        }

        /** By key first: keys are for being typed. */
        @Override
        public Optional<UUID> project(String name) {
            return one(each -> each.fields().key().equalsIgnoreCase(name))
                    .or(() -> Names.only(
                            writable, name, each -> List.of(each.fields().name())))
                    .map(Project::id);
        }

        private Optional<Project> one(Predicate<Project> fits) {
            List<Project> fitting = writable.stream().filter(fits).toList();
            return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
        }

        @Override
        public Optional<UUID> member(UUID in, String name) {
            Collection<Account> all = members.computeIfAbsent(in, this::membersOf);
            if (name.equalsIgnoreCase(ME)) {
                return all.stream().map(Account::id).filter(caller::equals).findFirst();
            }
            return Names.only(all, name, Around::spellings).map(Account::id);
        }

        private Collection<Account> membersOf(UUID in) {
            List<UUID> ids = Objects.requireNonNullElse(
                    projects.find(in)
                            .map(found ->
                                    found.members().stream().map(Member::userId).toList())
                            .orElse(null),
                    List.of());
            return accounts.withIds(ids).values();
        }

        private static List<String> spellings(Account account) {
            return Stream.concat(
                            Stream.of(account.name(), account.email().replaceFirst("@.*", "")),
                            Arrays.stream(account.name().split("\\s+")))
                    .toList();
        }
    }
}

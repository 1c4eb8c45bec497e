package io.taskmanager.task.export;

import io.taskmanager.task.project.Project;
import io.taskmanager.task.task.TaskView;
import java.io.Closeable;
import java.io.IOException;

/** A file of tasks that is being written, project by project. Closing it ends the file, not what it is written to. */
sealed interface TaskFile extends Closeable permits JsonFile, CsvFile, CalendarFile {

    /** The tasks that follow are of this project. */
    void project(Project project) throws IOException;

    void task(TaskView task) throws IOException;
}

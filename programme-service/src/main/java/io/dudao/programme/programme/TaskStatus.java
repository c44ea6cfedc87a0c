package io.dudao.programme.programme;

/** Whether a task is still to be done. */
public enum TaskStatus {
    OPEN,
    DONE
}

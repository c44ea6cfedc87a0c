package io.dudao.local.process;

/** Hears what happens to the parts of a stack. */
interface KeeperListener {

    /** A part's state or process is another one now. */
    void changed();

    /** Something that a person should read, as the rest of a sentence that begins with the part's name. */
    void say(Part part, String what);
}

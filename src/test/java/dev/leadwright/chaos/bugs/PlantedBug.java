package dev.leadwright.chaos.bugs;

/** A mistake. */
public enum PlantedBug {
    /** Nobody checks whether a run was taken over. */
    NO_EPOCH_CHECK
}

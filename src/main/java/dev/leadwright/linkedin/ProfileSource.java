package dev.leadwright.linkedin;

/** Where profiles are found. Sources are asked in their order, and never throw for what the other side does. */
public interface ProfileSource {

    /** For people: {@code saved pages}. */
    String name();

    Lookup<Profile> findProfiles(PersonQuery query);

    Lookup<CompanyProfile> findCompany(PersonQuery query);
}

package dev.leadwright.analyst.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobTitlesTests {
    private final JobTitles titles = new JobTitles();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CEO                                        | C_LEVEL
            C.E.O.                                     | C_LEVEL
            ceo & founder                              | C_LEVEL
            Chief Executive Officer                    | C_LEVEL
            Chief Human Resources and Culture Officer  | C_LEVEL
            Co-Founder                                 | C_LEVEL
            Cofounder / CTO                            | C_LEVEL
            President                                  | C_LEVEL
            President & COO                            | C_LEVEL
            Owner                                      | C_LEVEL
            Owner-Operator                             | C_LEVEL
            Managing Director                          | C_LEVEL
            Interim CFO                                | C_LEVEL
            Chairman of the Board                      | C_LEVEL
            Vice President                             | VP
            Vice-President Sales                       | VP
            VP Sales                                   | VP
            V.P. of Engineering                        | VP
            Sr. VP, Marketing                          | VP
            SVP Operations                             | VP
            Executive Vice President                   | VP
            Vice President, Office of the CEO          | VP
            Assistant Vice President                   | DIRECTOR
            Director of Operations                     | DIRECTOR
            IT Director                                | DIRECTOR
            Head of Sales                              | DIRECTOR
            Head of Product Management                 | DIRECTOR
            Global Head, Risk                          | DIRECTOR
            Assistant Director                         | DIRECTOR
            General Manager                            | DIRECTOR
            Director, Strategy - Office of the CEO     | DIRECTOR
            Chief of Staff to the CEO                  | DIRECTOR
            Manager                                    | MANAGER
            Fleet Manager                              | MANAGER
            Operations Manager                         | MANAGER
            Product Manager                            | OTHER
            Assistant Store Manager                    | MANAGER
            Team Lead Customer Support                 | MANAGER
            Shift Supervisor                           | MANAGER
            Head Nurse                                 | MANAGER
            Account Manager                            | OTHER
            Senior Key Account Manager                 | OTHER
            Social Media Manager                       | OTHER
            Product Owner                              | OTHER
            HR Business Partner                        | OTHER
            Lead Generation Specialist                 | OTHER
            Assistant to the CEO                       | OTHER
            Executive Assistant to CEO and President   | OTHER
            CEO Assistant                              | OTHER
            Executive Assistant to the CEO / Founder   | OTHER
            Advisor to the President                   | OTHER
            Former CEO                                 | OTHER
            Aspiring Founder                           | OTHER
            Administrative Assistant                   | OTHER
            Software Engineer                          | OTHER
            Driver                                     | OTHER
            Ubiquitous                                 | OTHER
            """)
    void englishTitles(String title, String level) {
        assertThat(titles.read(title).band()).isEqualTo(Band.valueOf("TITLE_" + level));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Geschäftsführer                            | C_LEVEL
            Geschaeftsfuehrerin                        | C_LEVEL
            Geschäftsführer/in                         | C_LEVEL
            GESCHÄFTSFÜHRENDER GESELLSCHAFTER          | C_LEVEL
            Gründer:in                                 | C_LEVEL
            Mitglied des Vorstands                     | C_LEVEL
            Vorstandsvorsitzender                      | C_LEVEL
            Inhaber (m/w/d)                            | C_LEVEL
            Prokurist                                  | VP
            Vizepräsidentin                            | VP
            Vertriebsleiter                            | DIRECTOR
            Leiterin Einkauf                           | DIRECTOR
            IT-Leitung                                 | DIRECTOR
            Bereichsleiter Logistik                    | DIRECTOR
            Technischer Direktor                       | DIRECTOR
            Teamleiter Kundenservice                   | MANAGER
            Projektleiterin                            | OTHER
            Assistenz der Geschäftsführung             | OTHER
            Vorstandsassistentin                       | OTHER
            Referent des Vorstands                     | OTHER
            Sachbearbeiter                             | OTHER
            Hausmeister                                | OTHER
            PDG                                        | C_LEVEL
            Directeur Général                          | C_LEVEL
            Présidente                                 | C_LEVEL
            Gérant                                     | C_LEVEL
            Fondatrice                                 | C_LEVEL
            Vice-président Ventes                      | VP
            Directeur Général Adjoint                  | VP
            Directrice Marketing                       | DIRECTOR
            DSI                                        | DIRECTOR
            Responsable Logistique                     | MANAGER
            Chef de projet                             | OTHER
            Assistante de direction                    | OTHER
            Assistant du Directeur Général             | OTHER
            Stagiaire                                  | OTHER
            Director General                           | C_LEVEL
            Consejero Delegado                         | C_LEVEL
            Fundadora                                  | C_LEVEL
            Dueño                                      | C_LEVEL
            Gerente General                            | C_LEVEL
            Vicepresidenta de Ventas                   | VP
            Directora de Operaciones                   | DIRECTOR
            Jefe de Compras                            | MANAGER
            Gerente de Ventas                          | MANAGER
            Asistente del Director General             | OTHER
            Secretaria de Dirección                    | OTHER
            """)
    void germanFrenchAndSpanishTitles(String title, String level) {
        assertThat(titles.read(title).band()).isEqualTo(Band.valueOf("TITLE_" + level));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Summer Intern, Marketing                   | INTERN
            Junior Account Manager                     | JUNIOR
            Software Engineer                          | PROFESSIONAL
            Software Engineer III                      | SENIOR
            Sr. Project Manager                        | SENIOR
            Principal Engineer                         | SENIOR
            Lead Engineer                              | LEAD
            Junior Developer; Founder of Kiosk        | OWNER
            Manager, Graduate Recruitment              | MANAGER
            Sales Mgr                                  | MANAGER
            Head of Sales                              | HEAD
            Dir. of Sales                              | DIRECTOR
            AVP                                        | DIRECTOR
            SVP Sales @ Owner's Club                   | VP
            CEO at Partners & Founders Ltd             | C_LEVEL
            MD                                         | C_LEVEL
            Partner, Tax                               | OWNER
            Channel Partner Specialist                 | PROFESSIONAL
            CHEIF OPERATIONS OFFCER                    | C_LEVEL
            Sales Mangaer                              | MANAGER
            Managed services specialist                | PROFESSIONAL
            🚀 Co-Founder 🚀                           | OWNER
            Abteilungsleiter:in Einkauf (m/w/d)        | HEAD
            VertriebsleiterIn                          | HEAD
            Werkstudent (w/m/x) Data                   | INTERN
            Chargé(e) de recrutement H/F               | PROFESSIONAL
            Directeur.rice des ventes                  | DIRECTOR
            Director/a de Marketing                    | DIRECTOR
            """)
    void finerSeniority(String title, Seniority seniority) {
        assertThat(titles.read(title).seniority()).isEqualTo(seniority);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "💥", "Ubiquitous", "24/7", "|||", "@", "(((", "\u0000", "n/a"})
    void whatIsNoTitleIsAProfessionalsOfNoDepartment(String title) {
        assertThat(titles.read(title)).isEqualTo(new Role(Seniority.PROFESSIONAL, Department.GENERAL));
    }

    @Test
    void aTitleAsLongAsABookIsRead() {
        assertThat(titles.read("vice president of the ".repeat(2_000) + "| CEO").seniority())
                .isEqualTo(Seniority.C_LEVEL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CFO                          | FINANCE
            CEO                          | GENERAL
            VP Sales and Marketing       | SALES
            Head of Engineering          | TECHNOLOGY
            Director of Operations       | OPERATIONS
            Fleet Manager                | OPERATIONS
            HR Director                  | PEOPLE
            Vertriebsleiter              | SALES
            Einkaufsleiterin             | PURCHASING
            Directrice Marketing         | MARKETING
            IT Project Manager           | PROJECTS
            Technical Recruiter          | PEOPLE
            Product Marketing Manager    | MARKETING
            Assistant to the CFO         | ADMINISTRATION
            General Counsel              | LEGAL
            """)
    void departments(String title, Department department) {
        assertThat(titles.read(title).department()).isEqualTo(department);
    }
}

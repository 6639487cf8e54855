package dev.leadwright.analyst.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTests {
    /** HubSpot's list of values for a company's industry. */
    private static final String HUBSPOT = """
            ACCOUNTING AIRLINES_AVIATION ALTERNATIVE_DISPUTE_RESOLUTION ALTERNATIVE_MEDICINE ANIMATION APPAREL_FASHION
            ARCHITECTURE_PLANNING ARTS_AND_CRAFTS AUTOMOTIVE AVIATION_AEROSPACE BANKING BIOTECHNOLOGY BROADCAST_MEDIA
            BUILDING_MATERIALS BUSINESS_SUPPLIES_AND_EQUIPMENT CAPITAL_MARKETS CHEMICALS CIVIC_SOCIAL_ORGANIZATION
            CIVIL_ENGINEERING COMMERCIAL_REAL_ESTATE COMPUTER_NETWORK_SECURITY COMPUTER_GAMES COMPUTER_HARDWARE
            COMPUTER_NETWORKING COMPUTER_SOFTWARE INTERNET CONSTRUCTION CONSUMER_ELECTRONICS CONSUMER_GOODS
            CONSUMER_SERVICES COSMETICS DAIRY DEFENSE_SPACE DESIGN EDUCATION_MANAGEMENT E_LEARNING
            ELECTRICAL_ELECTRONIC_MANUFACTURING ENTERTAINMENT ENVIRONMENTAL_SERVICES EVENTS_SERVICES EXECUTIVE_OFFICE
            FACILITIES_SERVICES FARMING FINANCIAL_SERVICES FINE_ART FISHERY FOOD_BEVERAGES FOOD_PRODUCTION FUND_RAISING
            FURNITURE GAMBLING_CASINOS GLASS_CERAMICS_CONCRETE GOVERNMENT_ADMINISTRATION GOVERNMENT_RELATIONS
            GRAPHIC_DESIGN HEALTH_WELLNESS_AND_FITNESS HIGHER_EDUCATION HOSPITAL_HEALTH_CARE HOSPITALITY HUMAN_RESOURCES
            IMPORT_AND_EXPORT INDIVIDUAL_FAMILY_SERVICES INDUSTRIAL_AUTOMATION INFORMATION_SERVICES
            INFORMATION_TECHNOLOGY_AND_SERVICES INSURANCE INTERNATIONAL_AFFAIRS INTERNATIONAL_TRADE_AND_DEVELOPMENT
            INVESTMENT_BANKING INVESTMENT_MANAGEMENT JUDICIARY LAW_ENFORCEMENT LAW_PRACTICE LEGAL_SERVICES
            LEGISLATIVE_OFFICE LEISURE_TRAVEL_TOURISM LIBRARIES LOGISTICS_AND_SUPPLY_CHAIN LUXURY_GOODS_JEWELRY MACHINERY
            MANAGEMENT_CONSULTING MARITIME MARKET_RESEARCH MARKETING_AND_ADVERTISING MECHANICAL_OR_INDUSTRIAL_ENGINEERING
            MEDIA_PRODUCTION MEDICAL_DEVICES MEDICAL_PRACTICE MENTAL_HEALTH_CARE MILITARY MINING_METALS
            MOTION_PICTURES_AND_FILM MUSEUMS_AND_INSTITUTIONS MUSIC NANOTECHNOLOGY NEWSPAPERS
            NON_PROFIT_ORGANIZATION_MANAGEMENT OIL_ENERGY ONLINE_MEDIA OUTSOURCING_OFFSHORING PACKAGE_FREIGHT_DELIVERY
            PACKAGING_AND_CONTAINERS PAPER_FOREST_PRODUCTS PERFORMING_ARTS PHARMACEUTICALS PHILANTHROPY PHOTOGRAPHY
            PLASTICS POLITICAL_ORGANIZATION PRIMARY_SECONDARY_EDUCATION PRINTING PROFESSIONAL_TRAINING_COACHING
            PROGRAM_DEVELOPMENT PUBLIC_POLICY PUBLIC_RELATIONS_AND_COMMUNICATIONS PUBLIC_SAFETY PUBLISHING
            RAILROAD_MANUFACTURE RANCHING REAL_ESTATE RECREATIONAL_FACILITIES_AND_SERVICES RELIGIOUS_INSTITUTIONS
            RENEWABLES_ENVIRONMENT RESEARCH RESTAURANTS RETAIL SECURITY_AND_INVESTIGATIONS SEMICONDUCTORS SHIPBUILDING
            SPORTING_GOODS SPORTS STAFFING_AND_RECRUITING SUPERMARKETS TELECOMMUNICATIONS TEXTILES THINK_TANKS TOBACCO
            TRANSLATION_AND_LOCALIZATION TRANSPORTATION_TRUCKING_RAILROAD UTILITIES VENTURE_CAPITAL_PRIVATE_EQUITY
            VETERINARY WAREHOUSING WHOLESALE WINE_AND_SPIRITS WIRELESS WRITING_AND_EDITING
            MOBILE_GAMES
            """;

    private final Industries industries = new Industries();

    @Test
    void everyIndustryOfHubSpotIsKnown() {
        assertThat(HUBSPOT.strip().split("\\s+"))
                .filteredOn(value -> industries.ofField(value).isEmpty())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPUTER_SOFTWARE                    | TECHNOLOGY
            Software & SaaS                      | TECHNOLOGY
            IT                                   | TECHNOLOGY
            Information & Telecommunications     | TECHNOLOGY
            Fintech                              | TECHNOLOGY
            Banking                              | FINANCE
            Retail Banking                       | FINANCE
            Versicherungen                       | FINANCE
            Rental & Leasing                     | OTHER_B2B
            Transportation & Logistics           | OTHER_B2B
            Retail, Wholesale & Manufacturing    | OTHER_B2B
            Maschinenbau                         | OTHER_B2B
            Consumer/Business Services           | OTHER_B2B
            Government                           | OTHER_B2B
            Retail                               | CONSUMER
            Restaurants                          | CONSUMER
            Tourismus                            | CONSUMER
            """)
    void fitOfAnIndustryField(String field, String fit) {
        assertThat(industries.ofField(field).orElseThrow().fit().name()).isEqualTo("INDUSTRY_" + fit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other", "n/a", "-", "Unknown", "Sonstige", "xyzzy", "💥"})
    void anUnknownWordStaysUnknown(String field) {
        assertThat(industries.ofField(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We build a cloud platform with an API that developers love                       | software
            Family-run haulage with 40 trucks and two warehouses                             | logistics
            Precision parts and CNC machining for pumps and valves                           | manufacturing
            Wir fertigen Bauteile und Maschinen für die Industrie                            | manufacturing
            An online shop for clothing and gifts                                            | retail
            Loans and mortgages for first-time buyers, with transparent underwriting         | financial services
            """)
    void industryOfADescription(String description, String industry) {
        assertThat(industries.ofDescription(description).orElseThrow().name()).isEqualTo(industry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "We love what we do.", "It is the best. Contact us for it.", "Welcome to our website"})
    void aDescriptionThatSaysTooLittleTellsNoIndustry(String description) {
        assertThat(industries.ofDescription(description)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acme.bank                    | financial services
            mueller-logistik.de          | logistics
            smithconstruction.com        | construction
            www.hotel-post.at            | hospitality and leisure
            physics.ox.ac.uk             | education
            travel.state.gov             | public sector
            Solarworks.example           | energy
            """)
    void industryOfADomain(String domain, String industry) {
        assertThat(industries.ofDomain(domain).orElseThrow().name()).isEqualTo(industry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme.com", "localhost", "...", "müller.de", "art.com", "example.org"})
    void aDomainThatSaysNothingTellsNoIndustry(String domain) {
        assertThat(industries.ofDomain(domain)).isEmpty();
    }
}

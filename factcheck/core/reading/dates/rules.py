"""The rules that read dates, each with its authority."""

from factcheck.core.reading.records import Rule

NEWS = "duckling and chrono lean to the future, news to the past"
CALENDAR = "proleptic Gregorian calendar, ISO 8601"
THIRDS = "our choice: TIMEX3 says START, MID, END and gives no days"
HULL = "our choice: a phrase with two answers is the smallest interval that holds both"
RULES = (
    Rule("date.day", "that day", CALENDAR),
    Rule("date.month", "the whole month", CALENDAR),
    Rule("date.month-or-years", "a month as files write it, or a span of years: both", HULL),
    Rule("date.year", "the whole year", CALENDAR),
    Rule("date.short-year", "the latest such year, five ahead of the words at most; a decade that "
         "has begun", "our choice"),
    Rule("date.decade", "ten years from the one named", "EDTF"),
    Rule("date.hundreds", "a decade or the hundred years of that name: both", HULL),
    Rule("date.century", "the 19th century is 1801 to 1900", "ISO 8601 counts from the year 1"),
    Rule("date.season", "three whole months, spring from March; a winter may begin or end the "
         "year, and both are held", "meteorology; northern"),
    Rule("date.quarter", "three months", CALENDAR),
    Rule("date.half", "six months", CALENDAR),
    Rule("date.fiscal-year", "from the first usual start to the last usual end: a year's name is "
         "that in which it ends or begins, from April (India, Japan) to September (31 U.S.C. "
         "§ 1102)", HULL),
    Rule("date.academic-year", "from August to August; northern", HULL),
    Rule("date.holiday", "its day, by the rule of those who keep it", "5 U.S.C. § 6103; computus"),
    Rule("date.weekday", "the latest on or before the date of the words; the first from it where "
         "they look ahead (“next”, “will”)", NEWS),
    Rule("date.near-day", "counted from the date of the words", CALENDAR),
    Rule("date.near", "the week, month or year before, of or after the date of the words", NEWS),
    Rule("date.ago", "the day, week, month or year that lies so many back; of hours, the days that "
         "they may touch", "our choice"),
    Rule("date.hence", "the day, week, month or year that lies so many ahead; of hours, the days "
         "that they may touch", "our choice"),
    Rule("date.stretch", "from so many units back to the date of the words, or ahead from it",
         "TIMEX3: beginPoint and endPoint"),
    Rule("date.longer-ago", "up to the end of the unit that lies so many back", "as more-than"),
    Rule("date.shorter-ago", "from the unit that lies so many back", "as fewer-than"),
    Rule("date.nearly-ago", "the unit that lies so many back, or the one after it", "as nearly"),
    Rule("date.offset", "so many days from the day named, or the first such weekday; of longer "
         "units, the one that lies so many off", "our choice"),
    Rule("date.ended", "so many units, of which that day is the last", CALENDAR),
    Rule("date.starting", "so many units, of which that day is the first", CALENDAR),
    Rule("date.week-holding", "the week, Monday to Sunday, that holds the day", CALENDAR),
    Rule("date.week-of", "by sevens from the first day, from the first Monday, or from the week "
         "of the first day: all three", HULL),
    Rule("date.weekday-of", "the weekday at that place in the period", CALENDAR),
    Rule("date.part-of", "the days at that place in the period", CALENDAR),
    Rule("date.no-year", "the latest on or before the date of the words; the first from it where "
         "they look ahead (“will”, “due”)", NEWS),
    Rule("date.night", "a night touches two days, and may mean either", "our choice"),
    Rule("date.part-of-day", "the hour stays in the words; the day is that day", "our choice"),
    Rule("date.early", "the first third, ± a twelfth", THIRDS),
    Rule("date.mid", "the middle third, ± a twelfth", THIRDS),
    Rule("date.late", "the last third, ± a twelfth", THIRDS),
    Rule("date.start-of", "the first third, or a twelfth more", THIRDS),
    Rule("date.end-of", "the last third, or a twelfth more", THIRDS),
    Rule("date.earlier", "up to the date of the words", "our choice"),
    Rule("date.later", "from the date of the words", "our choice"),
    Rule("date.list", "days, months or seasons that are listed: from the first to the last", HULL),
    Rule("date.around", "± one unit of its grain", "python-edtf's reading of “~”"),
    Rule("date.uncertain", "the words doubt the date; its days stay", "EDTF “?”"),
    Rule("date.edtf", "as files write dates", "EDTF levels 0 to 2, ISO 8601-2"),
    Rule("date.edtf-around", "as files write dates that are approximate", "EDTF “~”, “%” and “S”"),
    Rule("date.since", "from its start to the date of the words, open if unknown", "our choice"),
    Rule("date.by", "up to its end", "our choice"),
    Rule("date.before", "up to the day before its start", "our choice"),
    Rule("date.after", "from the day after its end to the date of the words", "our choice"),
)  # fmt: skip

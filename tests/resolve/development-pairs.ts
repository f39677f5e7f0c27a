/** Two mentions of the development data: document and name, document and name. */
type Pair = readonly [left: string, name: string, right: string, other: string];

/** One name or nearly one, two entities. */
export const namesakes: readonly Pair[] = [
  ["kn-1-16310-34", "Charlotte", "kn-2-13583-273", "Charlotte"],
  ["kn-2-29247-1690", "Watson", "kn-3-5181-547", "Watson"],
  ["GUM_news_election", "Democratic Party", "GUM_speech_remarks", "Democratic Party"],
  ["kn-2-18214-14", "House of Representatives", "GUM_speech_floyd", "House of Representatives"],
  ["kn-3-13701-171", "Henry III", "kn-2-5090-176", "Henry IV"],
  ["kn-1-5150-283", "William Henry Gates, Sr", "kn-1-5150-230", "Bill Gates"],
  ["kn-1-16231-329", "Labour Party", "GUM_news_election", "Labour Party"],
  ["kn-2-30073-22", "Labour Party", "GUM_news_election", "Labour Party"],
  ["kn-1-1610-16", "England", "kn-1-8051-18", "Wales"],
  ["kn-3-27744-581", "Red Army Faction", "kn-3-7948-14", "Red Army"],
];

/** Two names, one entity. */
export const aliases: readonly Pair[] = [
  ["kn-1-5189-431", "MIT", "kn-3-5032-124", "Massachusetts Institute of Technology"],
  ["GUM_news_clock", "U.N.", "GUM_news_asylum", "United Nations"],
  ["kn-1-5047-17", "University of Utrecht", "kn-2-929-22", "Utrecht University"],
  ["kn-1-13825-26", "American", "kn-1-12098-233", "United States"],
  ["kn-3-10371-26", "NYC", "kn-1-10747-43", "New York City"],
  ["kn-1-12905-1181", "Pa.", "kn-1-12394-991", "Pennsylvania"],
  ["kn-1-5192-505", "Harvard", "kn-1-4935-339", "Harvard University"],
  ["kn-2-5087-19", "Dutch", "kn-1-16807-12", "Netherlands"],
  ["GUM_interview_chomsky", "Obama", "GUM_news_clock", "Barack Obama"],
  ["GUM_speech_maiden", "Biden", "GUM_speech_telescope", "Joe Biden"],
  ["GUM_news_afghan", "Trump", "GUM_podcast_bangladesh", "Donald Trump"],
  ["kn-1-29748-20", "Italian", "kn-1-10445-223", "Italy"],
  ["kn-1-26535-16", "British", "kn-1-11238-175", "United Kingdom"],
  ["kn-1-8195-14", "Ukrainian", "kn-2-5077-296", "Ukraine"],
  ["kn-1-11471-332", "CA", "kn-1-11417-16", "California"],
];

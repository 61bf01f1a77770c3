/**
 * What single rules ask of an office, in plain English, by the rule's id in the packs. A summary for families, not the law's
 * words: citation, time and confidence come from the rule itself. The Urdu file must have the same keys.
 */
export interface PlainRule {
  readonly title: string;
  readonly text: string;
}

const rule = (title: string, text: string): PlainRule => ({ title, text });

export const lawRules = {
  'PK-CRPC-154': rule(
    'The report is written down',
    'When somebody tells a police station of an offence for which police may act by themselves, the officer in charge writes it down, reads it back, has it signed and enters it in the book of first information reports (FIR). The code gives no number of hours: it is to be done when the information comes.',
  ),
  'PK-PR-2248-DIARY': rule(
    'A number in the daily diary',
    'Whatever is reported at a station is entered in its daily diary with a number and the hour. A diary entry is not yet an FIR; asking for both numbers shows which of them there is.',
  ),
  'PK-CRPC-154-WOMAN': rule(
    'A woman or girl is heard with somebody beside her',
    'In certain offences a woman or girl who gives the information does so with a woman of her family, or another person she agrees to, present. If she is in distress, it can be written down at her home or another place that suits her.',
  ),
  'PK-CRPC-161A': rule(
    'The right to a lawyer is told',
    'In certain offences, whoever writes the FIR tells the victim of the right to a lawyer, and hands over the list of the bar council if free help is needed.',
  ),
  'PK-ARA-21': rule(
    'No sending away to another station',
    'In cases under the Anti-Rape Act any police officer who hears of it steps in at once, also outside his own area.',
  ),
  'PK-ARA-5-1': rule(
    'The crisis cell acts',
    'Where the gravest offences of the Anti-Rape Act are reported, by whomever and in whatever form, the crisis cell sees to the examination, the evidence and the FIR, without any delay and in any order.',
  ),
  'PK-CRPC-157': rule(
    'If police do not investigate, they say why',
    'The station reports to the magistrate at once and goes to the place. If it decides not to investigate, it writes down the reasons and tells whoever gave the information.',
  ),
  'PK-CRPC-22A6': rule(
    'The Justice of the Peace',
    'The Sessions Judge, or an Additional Sessions Judge named for it, can direct the police when a case is not registered, when the investigation should go to another officer, or when police neglect their duty or go beyond it. What is looked at is whether an offence is told of, not whether it is proved.',
  ),
  'PK-CRPC-200': rule(
    'A private complaint',
    'A complaint (istighasa) can be made straight to a magistrate, who hears the person on oath at once and then looks into it, dismisses it with reasons, or summons the accused.',
  ),
  'PK-PPC-166-2': rule(
    'An officer who spoils an investigation',
    'For a public servant it is itself an offence to investigate carelessly or dishonestly, to hamper an investigation, or to write a false record in order to save somebody.',
  ),
  'PK-ZARRA-8': rule(
    'A missing child is registered without waiting',
    'That a child is missing is written down like any offence and investigated. There is no waiting time, and it makes no difference why the child is thought to be gone.',
  ),
  'PK-ZARRA-7-2H': rule(
    'The alert agency is told within two hours',
    'The station tells the alert agency (ZARRA) at once, and not later than two hours after the complaint. The two hours are for this message; the FIR is a duty of its own beside it.',
  ),
  'PK-ZARRA-7-DAILY': rule(
    'News to the agency every day',
    'Until the child is found, the station sends the agency the latest state of things daily.',
  ),
  'PK-ZARRA-7-2': rule('The search begins at once', 'Police begin to investigate, search and recover immediately.'),
  'PK-CRPC-164A-EXAM': rule(
    'No examination without consent',
    'An authorised doctor examines, for a girl or woman a woman doctor. Without the consent of the victim, or of the natural or legal guardian, the examination is not lawful, and the consent stands in the report. A refusal is lawful. Where it is agreed to, it is to be done immediately.',
  ),
  'PK-ARA-13-1': rule(
    'A test that is forbidden',
    'The so-called two-finger or virginity test is forbidden. If it was done all the same, it proves nothing.',
  ),
  'PK-CRPC-164A-REPORT': rule(
    'The doctor’s report',
    'The doctor writes a report with reasons for each conclusion, the consent and the times, and sends it on without delay.',
  ),
  'PK-CRPC-164B': rule(
    'Samples only with consent',
    'In certain offences samples are taken during the examination where that can be done, from the victim only with consent, and sent to a laboratory at the earliest.',
  ),
  'PK-ARA-6H': rule(
    'Six hours are spoken of',
    'Ministries have spoken of an examination within six hours. The Act as passed gives no number of hours; it says: without any delay. Consent comes first whatever the hours.',
  ),
  'PK-LHC-MLC': rule(
    'No remarks on a victim’s past',
    'The Lahore High Court is reported to have forbidden remarks on a victim’s past in medical opinions unless they matter medically.',
  ),
  'PK-CRPC-161-WOMAN': rule(
    'Somebody beside a woman or girl who makes a statement',
    'In certain offences police write down the statement of a woman or girl with a woman police officer, a woman of her family or another person of her choice present.',
  ),
  'PK-CRPC-162': rule(
    'A statement to police is not signed',
    'Whoever makes a statement to police during an investigation, also to a joint team, does not sign it. In court it serves to contradict that witness and, with few exceptions, nothing else.',
  ),
  'PK-ARA-14-1': rule(
    'A magistrate records the victim’s statement once',
    'In cases under the Anti-Rape Act a magistrate records the victim’s statement as soon as practicable, on video, and only once.',
  ),
  'PK-SC2012-164': rule(
    'What the Supreme Court laid down',
    'The statement before a magistrate as soon as the victim is composed, by a woman magistrate where there is one; hearings without the public; screens, and a video link for the young.',
  ),
  'PK-CONST-10': rule(
    'Before a magistrate within a day',
    'Whoever is arrested is told why, may have a lawyer, and is brought before a magistrate within 24 hours, the journey not counted.',
  ),
  'PK-CRPC-167': rule(
    'Custody while the investigation lasts',
    'A magistrate may order custody with written reasons, for not more than fifteen days in all. When that time is over, it says nothing about guilt.',
  ),
  'PK-CRPC-497-1': rule(
    'Bail after arrest',
    'In grave offences bail is the exception. The prosecution is heard before it is given, and the reasons are written down.',
  ),
  'PK-CRPC-498': rule(
    'Provisional bail before arrest',
    'A court may protect somebody from arrest until a date, and then confirms or recalls it. Until then it is neither an acquittal nor the end of the case. The date is in the order.',
  ),
  'PK-CRPC-497-5': rule(
    'Bail can be taken back',
    'The court that gave bail, the Court of Session or the High Court can order an arrest again, for instance when the victim is threatened. The victim or the State may ask for it.',
  ),
  'PK-ARA-9-1': rule(
    'A trained unit investigates',
    'Offences that the Anti-Rape Act lists are investigated by the special sexual offences investigation unit, the gravest under a senior officer.',
  ),
  'PK-CRPC-173-1': rule(
    'The police report',
    'When the investigation is complete, the report (challan) goes to the court through the prosecutor without unnecessary delay, and whoever gave the first information is told what was done. The code gives no last day for the final report.',
  ),
  'PK-CRPC-173-14D': rule(
    'After fourteen days',
    'If the investigation is not complete fourteen days after the FIR was written, an interim report falls due.',
  ),
  'PK-CRPC-173-INTERIM': rule(
    'The interim report',
    'It goes to the court, through the prosecutor, within three days after those fourteen. The court begins the trial on it, or writes down why not.',
  ),
  'PK-ARA-9-4': rule(
    'Asking for another investigator',
    'Whoever made the complaint and is, on reasonable grounds, not satisfied with the investigation of one of the gravest offences can ask that it be transferred to the district head of investigation.',
  ),
  'PK-PO-18A-1': rule(
    'A transfer by the district police officer',
    'In Punjab the head of the district police is reported to decide on a transfer of the investigation with reasons, after a board has given its opinion.',
  ),
  'PK-ARA-22-1': rule(
    'An investigator who does not investigate',
    'For a public servant it is an offence not to investigate these offences properly or diligently, or to investigate falsely.',
  ),
  'PK-ARA-12': rule(
    'Hearings without the public',
    'The trial is held in camera; a video link or screens can keep the child from facing the accused; nothing of it is published without permission.',
  ),
  'PK-ARA-14-2': rule(
    'The accused asks no questions himself',
    'A victim is questioned only by a lawyer or through the judge, never by the accused in person.',
  ),
  'PK-ARA-11': rule(
    'Somebody to go with the child',
    'An independent support adviser accompanies the victim in court where the crisis cell decides so.',
  ),
  'PK-CRPC-344A': rule(
    'A trial within three months',
    'In certain offences the trial court decides within three months; if not, it brings the matter to the Chief Justice of the High Court for directions.',
  ),
  'PK-ARA-16-1': rule(
    'An aim of four months',
    'A special court decides preferably within four months. This is an aim of the law, not a last day.',
  ),
  'PK-ARA-13-2': rule(
    'A victim’s character is no evidence',
    'Evidence of general immoral character is not admitted, and a victim’s testimony is recorded on video and kept.',
  ),
  'PK-PECA-30C': rule(
    'The same in cases under the law on electronic crimes',
    'Where a minor is concerned, the trial is in camera, with video link or screens, and nothing is published without permission.',
  ),
  'PK-CRPC-544A': rule(
    'Compensation',
    'On conviction for what caused hurt, anguish or psychological damage the court orders compensation unless it writes down why not.',
  ),
  'PK-ARA-18-3': rule(
    'Thirty days to appeal',
    'Any person aggrieved by a final judgment under the Anti-Rape Act, the victim too, may appeal. These days are the family’s own time: a lawyer should be asked early.',
  ),
  'PK-CRPC-417-2A': rule(
    'Thirty days to appeal against an acquittal',
    'A person aggrieved by an acquittal may appeal. These days, too, are the family’s own time.',
  ),
  'PK-ARA-17': rule(
    'Compensation besides a fine',
    'The special court may order whoever is convicted to pay compensation besides any fine.',
  ),
  'PK-CRPC-561A': rule(
    'The High Court',
    'The High Court has the power to prevent abuse of the process of a court and to secure justice.',
  ),
  'PK-CRPC-345': rule(
    'Grave offences cannot be settled',
    'Only offences that the section lists can be compromised, and the grave offences against children are not among them. A compromise between families does not end such a case.',
  ),
  'PK-CRPC-494': rule(
    'Only the State withdraws a prosecution',
    'A public prosecutor can withdraw, with the consent of the court. That a family wishes to withdraw is not this and ends nothing by itself.',
  ),
  'PK-PPC-213-214': rule(
    'Money for keeping silent',
    'To take or to offer money or any other benefit for not pursuing such an offender is itself an offence.',
  ),
  'PK-PPC-503-506': rule(
    'Threats',
    'To threaten a person, or somebody close to them, in order to force them to do or not to do something is an offence.',
  ),
  'PK-PPC-383-389': rule(
    'A signature by fear',
    'To get property, or anything signed, by fear is extortion. A forced signature under a compromise can be that.',
  ),
  'PK-ARA-8': rule(
    'Protection of victims and witnesses',
    'In cases under the Anti-Rape Act victims and witnesses can have security, concealment of who they are, testimony from afar, another place to live, and help with money.',
  ),
  'PK-PB-WPA-2018': rule(
    'Witness protection in Punjab',
    'A law of Punjab is reported to give measures of protection to witnesses on application or by order of a court. Only its opening was read.',
  ),
  'PK-ARA-26': rule(
    'Nobody may reveal who the victim or the family is',
    'In cases under the Anti-Rape Act the identity of the victim or the family is disclosed to nobody without written permission. For a minor the guardian gives it.',
  ),
  'PK-PPC-376A': rule(
    'No name in print or on a screen',
    'From the first allegation on, nobody prints or publishes the name of a victim of these offences, or anything by which they can be known. The section names a few exceptions.',
  ),
  'PK-PECA-22-1D': rule(
    'Material that shows who a minor is',
    'Making, passing on or keeping forbidden material that discloses who a minor is, is a grave offence. Do not open, copy or send it; note where it is and tell the authority.',
  ),
  'PK-PECA-REMOVE': rule(
    'Removal from the internet',
    'On application, also by a guardian, the authority orders such content to be removed, blocked or secured, forthwith.',
  ),
  'PK-JJSA-13': rule(
    'An accused child stays unnamed as well',
    'Who an accused child is, and what happens before the Juvenile Court, is not published without permission.',
  ),
  'PK-ICT-CPA-28': rule(
    'Children in proceedings in Islamabad stay unnamed',
    'No report or picture shows who a child in proceedings under this Act is.',
  ),
  'PK-PB-RTI-10': rule(
    'An answer within fourteen working days',
    'A public body of Punjab answers a request for information within fourteen working days. The officer may take up to fourteen more.',
  ),
  'PK-PB-RTI-LIFE': rule(
    'Two working days where life or liberty is at stake',
    'If the information concerns the life or liberty of a person, the answer is due within two working days.',
  ),
  'PK-PB-RTI-REVIEW': rule(
    'If the answer is refused or does not come',
    'A review in the same body can be asked for, and then the Punjab Information Commission. The numbers are reported, not read.',
  ),
  'PK-CONST-10A-14-19A': rule(
    'What the Constitution gives',
    'Fair trial, dignity, access to public information, and protection of mother and child by the State.',
  ),
  'PK-ARA-6': rule(
    'Legal help in cases under the Anti-Rape Act',
    'Legal help is given through the Legal Aid and Justice Authority, its fund, and panels of lawyers in the districts.',
  ),
  'PK-JJSA-3-1': rule(
    'A lawyer at the State’s expense',
    'Every child who is the victim of an offence has a right to a lawyer at the expense of the State, one of at least seven years’ standing.',
  ),
  'PK-LAJA-9': rule(
    'An application for free legal aid',
    'The Legal Aid and Justice Authority decides an application within seven days. A minor needs no affidavit; women and children come first.',
  ),
};

/** The same rules in both languages. */
export type PlainRules = Readonly<Record<keyof typeof lawRules, PlainRule>>;

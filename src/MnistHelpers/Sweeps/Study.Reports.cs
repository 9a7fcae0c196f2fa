namespace MnistHelpers;

public sealed partial class Study
{
    /// <summary>
    /// A row for each trial: number, state, objectives, hyperparameters (empty where one is not set), the last step and its value,
    /// attempts, times, worker, fault, note.
    /// </summary>
    public string ToCsv() => StudyWriter.ToCsv(this, Trials);

    /// <summary>The study as JSON: what it looks through, and the trials with all that is known of them.</summary>
    public string ToJson() => StudyWriter.ToJson(this, Trials);

    /// <summary>How it stands in a sentence, and the best trials as a table.</summary>
    public override string ToString()
    {
        IReadOnlyList<Trial> trials = Trials;
        return StudyWriter.ToTable(this, trials).ToText(StudyWriter.Summary(this, trials));
    }

    string INotebookView.ToHtml()
    {
        IReadOnlyList<Trial> trials = Trials;
        return StudyWriter.ToTable(this, trials).ToHtml(StudyWriter.Summary(this, trials));
    }
}

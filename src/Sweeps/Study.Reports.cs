namespace MnistHelpers;

public sealed partial class Study
{
    /// <summary>
    /// Returns CSV with one row per trial: number, state, objectives, hyperparameters (empty if not set), the last step and its value,
    /// attempts, times, worker, fault, note.
    /// </summary>
    public string ToCsv() => StudyWriter.ToCsv(this, Trials);

    /// <summary>Returns the study as JSON: its options, and the trials with all that is known about them.</summary>
    public string ToJson() => StudyWriter.ToJson(this, Trials);

    /// <summary>Returns the state of the study in a sentence, and the best trials as a table.</summary>
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

using System.Text.Json.Nodes;

namespace LiveNotebooks.Rooms;

/// <summary>
/// What a page asks for: the messages that it sends over its WebSocket. A message is a JSON object whose member <c>do</c> names one of the
/// records below and whose other members are the parameters of that record, all in camel case. There are no others; what pages are told is
/// in <see cref="RoomMessages"/>.
/// </summary>
internal abstract record PageOrder
{
    /// <summary>What the reply repeats, so that the page can tell replies apart; null if it expects none.</summary>
    public JsonNode? Ask { get; init; }

    /// <summary>
    /// Replaces characters of a cell's text. <paramref name="Version"/> is the one that the page knows, <paramref name="Sequence"/> the
    /// page's own number for the edit.
    /// </summary>
    internal sealed record Edit(string Cell, int Version, int Sequence, int Start, int Length, string Text) : PageOrder;

    /// <summary>Inserts a cell (code, markdown or raw) below another, or first. The reply has its ID.</summary>
    internal sealed record Insert(string Kind, string? After, string? Source) : PageOrder;

    /// <summary>Deletes cells.</summary>
    internal sealed record Delete(string[] Cells) : PageOrder;

    /// <summary>Brings the cells back that were deleted last. The reply has their IDs.</summary>
    internal sealed record Undelete : PageOrder;

    /// <summary>Moves cells below another, or to the beginning.</summary>
    internal sealed record Move(string[] Cells, string? After) : PageOrder;

    /// <summary>Makes a cell one of another kind: code, markdown or raw.</summary>
    internal sealed record ChangeKind(string Cell, string Kind) : PageOrder;

    /// <summary>Splits a cell. The reply has the ID of the new one.</summary>
    internal sealed record Split(string Cell, int At) : PageOrder;

    /// <summary>Makes one cell of several. The reply has its ID.</summary>
    internal sealed record Merge(string[] Cells) : PageOrder;

    /// <summary>Removes the outputs of cells.</summary>
    internal sealed record Clear(string[] Cells) : PageOrder;

    /// <summary>Hides or shows a cell's <c>source</c> or <c>outputs</c>.</summary>
    internal sealed record Hide(string Cell, string What, bool Hides) : PageOrder;

    /// <summary>Asks how a cell's text looks while nobody edits it.</summary>
    internal sealed record Render(string Cell) : PageOrder;

    /// <summary>Asks for an output as a document of its own, in the page's colors. The reply has its HTML or its text.</summary>
    internal sealed record Output(string Cell, int Index, string? Theme) : PageOrder;

    /// <summary>Asks for the notebook as its file would hold it now.</summary>
    internal sealed record Download : PageOrder;

    /// <summary>Says that the page is shown: what takes long may begin.</summary>
    internal sealed record Begin : PageOrder;

    /// <summary>Runs cells.</summary>
    internal sealed record Run(string[] Cells) : PageOrder;

    /// <summary>Runs what is stale: everything, or what follows from a cell.</summary>
    internal sealed record RunStale(string? Cell) : PageOrder;

    /// <summary>Interrupts what runs.</summary>
    internal sealed record Interrupt : PageOrder;

    /// <summary>Restarts the kernel. The reply comes when that is done.</summary>
    internal sealed record Restart : PageOrder;

    /// <summary>Answers what a cell asks.</summary>
    internal sealed record Input(string Text) : PageOrder;

    /// <summary>Asks what one or two runs of a cell have shown, by their numbers.</summary>
    internal sealed record Earlier(string Cell, int[] Runs) : PageOrder;

    /// <summary>Gives a parameter another value. The reply has the code that was written, or a sentence that says why none was.</summary>
    internal sealed record Tweak(string Cell, string Name, string Value, bool Runs = false) : PageOrder;

    /// <summary>Gives a number among the parameters the next larger (1) or smaller (-1) value.</summary>
    internal sealed record Step(string Cell, string Name, int Direction, bool Runs = false) : PageOrder;

    /// <summary>Asks what is wrong with a value for a parameter.</summary>
    internal sealed record Check(string Cell, string Name, string Value) : PageOrder;

    /// <summary>Gives a parameter its first value again.</summary>
    internal sealed record Reset(string Cell, string Name, bool Runs = false) : PageOrder;

    /// <summary>Takes the last change of a parameter back. The reply says which that was.</summary>
    internal sealed record UndoChange(bool Runs = false) : PageOrder;

    /// <summary>Makes the change again that was taken back last. The reply says which that was.</summary>
    internal sealed record RedoChange(bool Runs = false) : PageOrder;

    /// <summary>Asks what can stand at a place of the code.</summary>
    internal sealed record Complete(string Cell, string Code, int At) : PageOrder, ICodeQuestion;

    /// <summary>Asks what stands at a place of the code.</summary>
    internal sealed record Inspect(string Cell, string Code, int At) : PageOrder, ICodeQuestion;

    /// <summary>Asks what the compiler would refuse.</summary>
    internal sealed record Diagnose(string Cell, string Code, int At) : PageOrder, ICodeQuestion;

    /// <summary>Asks what can be called at a place of the code.</summary>
    internal sealed record Signature(string Cell, string Code, int At) : PageOrder, ICodeQuestion;

    /// <summary>Asks where what stands at a place of the code is declared and used, in all cells.</summary>
    internal sealed record Occurrences(string Cell, string Code, int At) : PageOrder;

    /// <summary>Asks what to write where, so that what stands at a place of the code has another name in all cells.</summary>
    internal sealed record Rename(string Cell, string Code, int At, string Name) : PageOrder;

    /// <summary>Asks for code to be formatted.</summary>
    internal sealed record Format(string Code) : PageOrder;

    /// <summary>Asks for the variables of the session.</summary>
    internal sealed record Variables : PageOrder;

    /// <summary>Saves the notebook now.</summary>
    internal sealed record Save : PageOrder;

    /// <summary>If the file was also changed elsewhere: keeps what is shown here.</summary>
    internal sealed record KeepMine : PageOrder;

    /// <summary>If the file was also changed elsewhere: shows what it holds. The reply comes when that is done.</summary>
    internal sealed record TakeTheirs : PageOrder;

    /// <summary>A question about code, for the kernel.</summary>
    internal interface ICodeQuestion
    {
        /// <summary>The cell that the code is to stand in.</summary>
        string Cell { get; }

        /// <summary>The code.</summary>
        string Code { get; }

        /// <summary>The place in it, in UTF-16 units.</summary>
        int At { get; }
    }
}

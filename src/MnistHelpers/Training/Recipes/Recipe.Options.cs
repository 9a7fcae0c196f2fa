namespace MnistHelpers;

public sealed partial record Recipe
{
    /// <summary>
    /// The names of the options that <see cref="With"/> sets, such as <c>learningRate</c> and <c>block&lt;N&gt;.filters</c>, where
    /// <c>&lt;N&gt;</c> stands for the number of a block.
    /// </summary>
    public static IReadOnlyList<string> OptionNames => RecipeOptions.Names;

    /// <summary>
    /// The same recipe with some options set by their names: those of <see cref="TrainerOptions"/> and <see cref="DigitCnnOptions"/> in
    /// camel case, <c>augmentation</c> (<c>none</c>, <c>affine</c> or <c>strong</c>) and <c>augmentation.rotation</c> and so on,
    /// <c>block2.filters</c> and <c>dense1.units</c> for one block or layer, <c>blocks.dropout</c> and <c>dense.dropout</c> for all of
    /// them, <c>blocks</c> and <c>dense</c> for how many there are (the last one is repeated, if there have to be more), and <c>recipe</c>
    /// for one of <see cref="Presets"/> to begin with.
    /// </summary>
    /// <param name="options">Numbers, texts (for enums their members' names) and bools, in any order.</param>
    /// <exception cref="ArgumentException">There is no option of that name, or it takes no such value.</exception>
    public Recipe With(IReadOnlyDictionary<string, object> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return RecipeOptions.Set(this, options);
    }

    /// <summary>The recipe as JSON.</summary>
    public string ToJson() => RecipeOptions.ToJson(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote; what is missing has its default.</summary>
    /// <exception cref="InvalidDataException">The text is no JSON, or not of a recipe.</exception>
    public static Recipe FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RecipeOptions.FromJson(json);
    }

    /// <summary>The recipe as C#, to be pasted into a program; options that have their defaults are left out.</summary>
    public string ToCSharp() => CSharpText.Of(this);
}

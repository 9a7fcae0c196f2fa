using MnistHelpers.Training;

namespace MnistHelpers;

public sealed partial record Recipe
{
    /// <summary>
    /// The names of the options that <see cref="With"/> sets, such as <c>learningRate</c> and <c>block&lt;N&gt;.filters</c>, where
    /// <c>&lt;N&gt;</c> stands for the number of a block.
    /// </summary>
    public static IReadOnlyList<string> OptionNames => RecipeOptions.Names;

    /// <summary>
    /// Returns the recipe with some options set by name: those of <see cref="TrainerOptions"/> and <see cref="DigitCnnOptions"/> in camel
    /// case; <c>augmentation</c> (<c>none</c>, <c>affine</c> or <c>strong</c>), <c>augmentation.rotation</c> and so on;
    /// <c>block2.filters</c> and <c>dense1.units</c> for one block or layer; <c>blocks.dropout</c> and <c>dense.dropout</c> for all of
    /// them; <c>blocks</c> and <c>dense</c> for their number (if there are too few, the last one is repeated); and <c>recipe</c> for the
    /// one of <see cref="Presets"/> to start from.
    /// </summary>
    /// <param name="options">The options: numbers, strings (for enums, the names of their members) and Booleans, in any order.</param>
    /// <exception cref="ArgumentException">There is no option of that name, or it does not accept the value.</exception>
    public Recipe With(IReadOnlyDictionary<string, object> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return RecipeOptions.Set(this, options);
    }

    /// <summary>Returns the recipe as JSON.</summary>
    public string ToJson() => RecipeOptions.ToJson(this);

    /// <summary>Reads JSON written by <see cref="ToJson"/>; missing options have their defaults.</summary>
    /// <exception cref="InvalidDataException">The text is not JSON, or not that of a recipe.</exception>
    public static Recipe FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RecipeOptions.FromJson(json);
    }

    /// <summary>Returns the recipe as C# code to paste into a program; options with default values are omitted.</summary>
    public string ToCSharp() => CSharpText.Of(this);
}

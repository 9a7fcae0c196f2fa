namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module with inputs and outputs of these types.</summary>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>Runs the module and its hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>A module with three inputs.</summary>
        public abstract class Module<T1, T2, T3, TResult>
            : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, IModule<T1, T2, T3, TResult>
        {
            /// <summary>Creates a module with this name.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output. To run a module together with its hooks, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Runs the module and its hooks.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?> hook in preHooks.Values)
                    (input1, input2, input3) = hook(this, input1, input2, input3) ?? (input1, input2, input3);
                TResult result = forward(input1, input2, input3);
                foreach (Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input1, input2, input3, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }

        /// <summary>A module with inputs and outputs of these types.</summary>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Runs the module and its hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>A module with four inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>, IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Creates a module with this name.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output. To run a module together with its hooks, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>Runs the module and its hooks.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?> hook in preHooks.Values)
                    (input1, input2, input3, input4) = hook(this, input1, input2, input3, input4) ?? (input1, input2, input3, input4);
                TResult result = forward(input1, input2, input3, input4);
                foreach (Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input1, input2, input3, input4, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }

        /// <summary>A module with inputs and outputs of these types.</summary>
        public interface IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>Runs the module and its hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>A module with five inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>Creates a module with this name.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output. To run a module together with its hooks, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>Runs the module and its hooks.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?> hook in preHooks.Values)
                {
                    (input1, input2, input3, input4, input5) =
                        hook(this, input1, input2, input3, input4, input5) ?? (input1, input2, input3, input4, input5);
                }
                TResult result = forward(input1, input2, input3, input4, input5);
                foreach (Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input1, input2, input3, input4, input5, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }

        /// <summary>A module with inputs and outputs of these types.</summary>
        public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>Runs the module and its hooks.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }

        /// <summary>A module with six inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>,
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>,
                IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>Creates a module with this name.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output. To run a module together with its hooks, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>Runs the module and its hooks.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?> hook
                    in preHooks.Values)
                {
                    (input1, input2, input3, input4, input5, input6) =
                        hook(this, input1, input2, input3, input4, input5, input6) ?? (input1, input2, input3, input4, input5, input6);
                }
                TResult result = forward(input1, input2, input3, input4, input5, input6);
                foreach (Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input1, input2, input3, input4, input5, input6, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }
    }
}
